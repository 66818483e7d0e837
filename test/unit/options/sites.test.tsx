// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import { formatSites, type SiteEntry } from "#core/consent/sites-file.ts";
import { DEFAULT_SETTINGS } from "#core/settings.ts";
import { formatSettings } from "#core/settings-file.ts";
import type { PageRequests } from "#messages.ts";
import { SettingsView } from "../../../src/options/settings/SettingsView.tsx";
import { createSettingsModel } from "../../../src/options/settings/settings-model.ts";
import { SitesView } from "../../../src/options/sites/SitesView.tsx";
import { createSites } from "../../../src/options/sites/sites-model.ts";
import { fakeAsk } from "../../support/fake-ask.ts";
import { click, NOW, settled } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(() => render(null, document.body));

const DECISION = { granted: [], at: NOW - 1000, how: "banner", expiresAt: NOW + 86_400_000 } as const;
const entry = (site: string, parts: Partial<SiteEntry> = {}): SiteEntry => ({
  ...{ site, history: [], isProtected: true, rules: [] },
  ...parts,
});
const shop = entry("shop.example", {
  decision: DECISION,
  rules: [{ domain: "ads.example", site: "shop.example", choice: "strip-cookies" }],
});
const news = entry("news.example", { isProtected: false });

/** The manager's view over a background that remembers sites. */
async function openSites(initial: readonly SiteEntry[]) {
  let sites = initial;
  const without = (names: readonly string[]) => sites.filter(({ site }) => !names.includes(site));
  const ask = fakeAsk<PageRequests>({
    getSites: async () => ({
      standingAnswer: "ask",
      sites: sites.toSorted((a, b) => (a.site < b.site ? -1 : 1)),
      everywhere: [{ domain: "all.example", choice: "block" }],
    }),
    answerForSite: async ({ site, granted }) => {
      sites = sites.map((each) => {
        if (each.site !== site) return each;
        const { decision: _old, ...rest } = each;
        return granted ? { ...rest, decision: { ...DECISION, granted, how: "manager" } } : rest;
      });
    },
    putSites: async (request) => {
      sites = [...without(request.sites.map(({ site }) => site)), ...request.sites];
    },
    forgetSites: async (request) => {
      sites = without(request.sites);
    },
    forgetRules: async () => undefined,
  });
  const model = createSites({ ask, changes: signal(0), now: () => NOW });
  await act(async () => render(<SitesView sites={model} />, document.body));
  await settled();
  return { ask, model, sites: () => sites };
}

const words = () => document.body.textContent ?? "";
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
const rows = () => [...document.querySelectorAll("[data-site]")].map((row) => row.getAttribute("data-site"));

test("lists every site with answer, switch and rules, and finds them", async () => {
  const { model } = await openSites([shop, news]);
  expect(rows()).toEqual(["news.example", "shop.example"]);
  expect(document.querySelector('[data-site="shop.example"]')?.textContent).toMatch(
    /Necessary only · since .* 1 rule|Necessary only · since .*1 rule/,
  );
  expect(document.querySelector('[data-site="news.example"]')?.textContent).toContain("no answer");
  expect(words()).toContain("On all other sites: Not yet asked");
  expect(words()).toContain("all.example");
  await act(() => {
    model.query.value = "SHOP";
  });
  expect(rows()).toEqual(["shop.example"]);
  expect(words()).toContain("1 of 2 sites");
});

test("every change can be taken back to exactly what was", async () => {
  const { sites } = await openSites([shop, news]);
  await click(button("Change what holds on shop.example"));
  const steps = ["Analytics", "Withdraw your answer", "Follow my answer for ads.example", "Forget this site"];
  for (const step of steps) {
    await click(button(step));
    expect(sites(), step).not.toContainEqual(shop);
    await click(button("Undo"));
    await settled();
    expect(sites(), step).toContainEqual(shop);
  }
  await click(button("Protection on shop.example"));
  expect(sites()).toContainEqual({ ...shop, isProtected: false });
});

test("a file takes the place of what was said of its sites; undone, the sites it brought are gone", async () => {
  const { model, sites } = await openSites([shop]);
  await act(() => model.importFile("{}"));
  expect(words()).toContain("This is no file of sites");
  const other = entry("other.example", { isProtected: false });
  await act(() => model.importFile(formatSites([entry("shop.example"), other], NOW)));
  expect(words()).toContain("2 sites were read from the file.");
  expect(sites()).toEqual([entry("shop.example"), other]);
  await click(button("Undo"));
  await settled();
  expect(sites()).toEqual([shop]);
});

test("what is found is what is written", async () => {
  const { model } = await openSites([shop, news]);
  await act(() => {
    model.query.value = "news";
  });
  expect(JSON.parse(model.exported()).sites).toEqual([news]);
});

test("of very many sites some are drawn, and more on request", async () => {
  await openSites(Array.from({ length: 450 }, (_, index) => entry(`s${String(index).padStart(3, "0")}.example`)));
  expect(rows()).toHaveLength(200);
  await click(button("Show 250 more"));
  expect(rows()).toHaveLength(400);
});

test("without sites it says how they come, a failure has a way on", async () => {
  await openSites([]);
  expect(words()).toContain("No site yet");
  render(null, document.body);
  const ask = fakeAsk<PageRequests>({});
  const model = createSites({ ask, changes: signal(0), now: () => NOW });
  await act(async () => render(<SitesView sites={model} />, document.body));
  await settled();
  expect(words()).toContain("did not get an answer: getSites: no answer");
});

test("settings hold at once, are reset, saved and restored, and each of it is taken back", async () => {
  let stored = DEFAULT_SETTINGS;
  const ask = fakeAsk<PageRequests>({
    getSettings: async () => stored,
    setSettings: async (wanted) => {
      stored = wanted;
    },
  });
  const model = createSettingsModel({ ask });
  await act(async () => render(<SettingsView settings={model} />, document.body));
  await settled();
  await click(button("Be strict with what nobody knows"));
  expect(stored).toEqual({ ...DEFAULT_SETTINGS, isStrict: true });
  await click(document.querySelector<HTMLElement>('input[value="refuse"]'));
  expect(stored).toEqual({ ...DEFAULT_SETTINGS, isStrict: true, standingAnswer: "refuse" });
  const backup = model.backup();
  await click(button("Reset all settings"));
  expect(stored).toEqual(DEFAULT_SETTINGS);
  await act(() => model.restore(backup));
  expect(stored.standingAnswer).toBe("refuse");
  await click(button("Undo"));
  expect(stored).toEqual(DEFAULT_SETTINGS);
  await act(() => model.restore(formatSites([], 1)));
  expect(words()).toContain("This is no backup of settings");
  expect(JSON.parse(formatSettings(stored)).settings).toEqual(DEFAULT_SETTINGS);
  expect(words()).toContain("AdGuard filters");
});
