// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildPageReport } from "../../support/build-cookie.ts";
import type { FakeSiteParts, FakeTracker } from "../../support/fake-site.ts";
import { click, closePopup, main, NOW, openPopup, PAGE, press, settled } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

const ads: FakeTracker = {
  ...{ domain: "ads.example", owner: "Ads Ltd (Exchange)", purpose: "advertising", requests: 12 },
  hosts: ["px.ads.example", "sync.ads.example"],
};
const serve: FakeTracker = { domain: "serve.example", owner: "Ads Ltd (Server)", purpose: "advertising" };
const player: FakeTracker = { domain: "player.example", owner: "Video", purpose: "functional", requests: 6 };
const cdn: FakeTracker = { domain: "cdn.example", purpose: "necessary", requests: 2 };
const failed: FakeTracker = { domain: "failed.example", purpose: "analytics", counts: { unknown: 2 } };
const TRACKERS = [ads, serve, player, cdn, failed];
const REFUSED = { answers: [{ granted: [], at: NOW - 1000 }] } satisfies FakeSiteParts;

async function openTrackers(site: FakeSiteParts = {}, page = PAGE, rows: "all" | "visible" = "visible") {
  const opened = await openPopup(page, { rows, site: { trackers: TRACKERS, ...site } });
  await act(() => {
    opened.model.view.value = "trackers";
  });
  return opened;
}

const row = (domain: string) => document.querySelector<HTMLElement>(`[data-tracker="${domain}"]`);
const stop = (domain: string) => row(domain)?.querySelector<HTMLElement>(".stop");
const choice = (value: string) => document.querySelector<HTMLElement>(`input[value="${value}"]`);
const chosen = () =>
  [...document.querySelectorAll<HTMLInputElement>(".tracker-control input:checked")].map(({ value }) => value);
const asked = ({ ask }: Awaited<ReturnType<typeof openTrackers>>) =>
  ask.asked.filter(([method]) => method === "setTrackerChoice").map(([, body]) => body);
const button = (words: string) =>
  [...document.querySelectorAll<HTMLElement>("button")].find((each) => each.textContent === words);

describe("a row", () => {
  test("carries the attributes that scripts rely on, and says what was measured", async () => {
    await openTrackers(REFUSED);
    const told = [...document.querySelectorAll<HTMLElement>("[data-tracker]")].map((each) =>
      ["tracker", "owner", "purpose", "outcome"].map((name) => each.getAttribute(`data-${name}`)).join("|"),
    );
    expect(told).toEqual([
      "ads.example|Ads Ltd (Exchange)|advertising|block",
      "serve.example|Ads Ltd (Server)|advertising|block",
      "player.example|Video|functional|strip-cookies",
      "cdn.example||necessary|allow",
      "failed.example||analytics|unknown",
    ]);
    expect(stop("ads.example")?.textContent).toContain("12 held back");
    expect(stop("player.example")?.textContent).toContain("6 without cookies");
    expect(stop("cdn.example")?.textContent).toContain("2 allowed");
    expect(stop("failed.example")?.textContent).toContain("2 failed");
  });

  test("opened, it says what was done, why, and which hosts were asked", async () => {
    await openTrackers(REFUSED);
    await click(stop("ads.example"));
    for (const words of [
      "12 requests were stopped; the browser confirmed it.",
      "You refused this purpose (Advertising) on shop.example.",
      "2 hosts were asked:",
      "sync.ads.example",
    ])
      expect(main()).toContain(words);
    await click(stop("failed.example"));
    expect(main()).toContain("2 requests failed, and it cannot be told whether Consentry stopped them.");
  });

  test.each<[string, FakeSiteParts, string, string]>([
    [
      "a rule here",
      { rules: [{ domain: "ads.example", site: "shop.example", choice: "allow" }] },
      "ads",
      "for shop.example yourself",
    ],
    ["a rule everywhere", { rules: [{ domain: "ads.example", choice: "block" }] }, "ads", "for every site yourself"],
    ["protection off", { isProtected: false }, "ads", "Protection is off on shop.example"],
    ["observing", { settings: { standingAnswer: "observe" } }, "ads", "“Only show me”"],
    ["necessary", {}, "cdn", "cannot work without it"],
    [
      "allowed by an answer",
      { answers: [{ granted: ["advertising"], at: 1e12 + NOW }] },
      "ads",
      "You allowed this purpose (Advertising)",
    ],
    ["not asked", {}, "ads", "until then this purpose (Advertising) is held back"],
    ["allowed by the standing answer", {}, "player", "for all sites allows this purpose (Functional)"],
    ["refused by it", { settings: { standingAnswer: "refuse" } }, "ads", "for all sites refuses this purpose"],
    [
      "unclassified",
      { trackers: [{ domain: "ads.example", purpose: "unclassified" }] },
      "ads",
      "It is let through, unless you choose to be strict",
    ],
    [
      "strict",
      { trackers: [{ domain: "ads.example", purpose: "unclassified" }], settings: { isStrict: true } },
      "ads",
      "you chose to be strict",
    ],
  ])("says which step decided: %s", async (_step, site, name, words) => {
    await openTrackers(site);
    await click(stop(`${name}.example`));
    expect(document.querySelector(".detail .why")?.textContent).toContain(words);
  });
});

describe("the choice about a tracker", () => {
  test("is followed at once, shown, and undone to exactly what was before", async () => {
    const opened = await openTrackers(REFUSED);
    await click(stop("ads.example"));
    expect(chosen()).toEqual(["follow", "site"]);
    await click(choice("allow"));
    expect(chosen()).toEqual(["allow", "site"]);
    expect(row("ads.example")?.textContent).toContain("by you");
    expect(main()).toContain("ads.example may load on this site.");
    expect(main()).toContain("What was held back is loaded when you reload the page.");
    await click(choice("strip-cookies"));
    await click(button("Undo"));
    expect(chosen()).toEqual(["allow", "site"]);
    await click(choice("follow"));
    expect(chosen()).toEqual(["follow", "site"]);
    const said = { tabId: 7, domains: ["ads.example"], scope: "site" };
    expect(asked(opened)).toEqual([
      { ...said, choice: "allow" },
      { ...said, choice: "strip-cookies" },
      { ...said, choice: "allow" },
      said,
    ]);
  });

  test("moves from here to everywhere and back, rule and all", async () => {
    const opened = await openTrackers(REFUSED);
    await click(stop("ads.example"));
    await click(choice("everywhere"));
    expect(asked(opened)).toEqual([]);
    await click(choice("block"));
    expect(chosen()).toEqual(["block", "everywhere"]);
    await act(() => choice("site")?.click());
    expect(button("Undo"), "the older change cannot be taken back meanwhile").toBeUndefined();
    await settled();
    await settled();
    expect(chosen()).toEqual(["block", "site"]);
    expect(asked(opened).slice(1)).toEqual([
      { tabId: 7, domains: ["ads.example"], scope: "site", choice: "block" },
      { tabId: 7, domains: ["ads.example"], scope: "everywhere" },
    ]);
    await click(button("Undo"));
    await settled();
    expect(chosen()).toEqual(["block", "everywhere"]);
  });

  test("all of a company at once, and back to what each was", async () => {
    const opened = await openTrackers({ rules: [{ domain: "serve.example", site: "shop.example", choice: "allow" }] });
    await click(button("Block all"));
    expect(asked(opened)).toEqual([
      { tabId: 7, domains: ["ads.example", "serve.example"], scope: "site", choice: "block" },
    ]);
    expect(button("Follow my answer")?.getAttribute("aria-label")).toBe(
      "Follow my answer for all 2 trackers of Ads Ltd",
    );
    await click(button("Undo"));
    expect(asked(opened).slice(1)).toEqual([
      { tabId: 7, domains: ["ads.example"], scope: "site" },
      { tabId: 7, domains: ["serve.example"], scope: "site", choice: "allow" },
    ]);
  });
});

describe("the list", () => {
  test("one tab stop; arrows move, open and fold; Escape closes", async () => {
    await openTrackers();
    expect(document.querySelectorAll(".list [tabindex='0'].stop")).toHaveLength(1);
    document.querySelector<HTMLElement>(".list .stop")?.focus();
    expect(document.activeElement?.textContent).toBe("Ads Ltd");
    await press("ArrowDown");
    expect(document.activeElement).toBe(stop("ads.example"));
    await press("ArrowRight");
    expect(row("ads.example")?.querySelector(".detail")).not.toBeNull();
    expect(row("ads.example")?.querySelectorAll(".detail input[tabindex='0']").length).toBe(6);
    await press("End");
    expect(document.activeElement).toBe(stop("failed.example"));
    expect(row("ads.example")?.querySelectorAll(".detail input[tabindex='0']").length).toBe(0);
    await press("Home");
    await press("ArrowLeft");
    expect(row("ads.example")).toBeNull();
    await press("ArrowRight");
    await press("ArrowDown");
    await press("Escape");
    expect(row("ads.example")?.querySelector(".detail")).toBeNull();
    expect(document.activeElement).toBe(stop("ads.example"));
    expect(row("ads.example")?.getAttribute("aria-posinset")).toBe("1");
    expect(row("ads.example")?.getAttribute("aria-setsize")).toBe("5");
  });

  test("totals are filters, and a search that finds nothing has a way on", async () => {
    const { model } = await openTrackers(REFUSED);
    await click(button("Held back 2"));
    expect(document.querySelectorAll("[data-tracker]")).toHaveLength(2);
    await act(() => {
      model.trackers.query.value = "zebra";
    });
    expect(main()).toContain("5 trackers are hidden by your search and filters.");
    await click(button("Clear search and filters"));
    expect(document.querySelectorAll("[data-tracker]")).toHaveLength(5);
  });

  test("of 500 trackers the visible ones are in the document, and all of them on request", async () => {
    const trackers = Array.from({ length: 500 }, (_, index) => ({ ...player, domain: `t${index}.example` }));
    await openTrackers({ trackers });
    expect(document.querySelectorAll("[data-tracker]").length).toBeLessThan(100);
    closePopup();
    await openTrackers({ trackers }, PAGE, "all");
    expect(document.querySelectorAll("[data-tracker]")).toHaveLength(500);
  });

  test("a refresh keeps opened rows and the focus", async () => {
    const { model } = await openTrackers();
    await click(stop("ads.example"));
    stop("ads.example")?.focus();
    const element = row("ads.example");
    await act(() => model.site.refresh());
    expect(row("ads.example")).toBe(element);
    expect(document.activeElement).toBe(stop("ads.example"));
    expect(element?.querySelector(".detail")).not.toBeNull();
  });

  test.each<[string, FakeSiteParts, string]>([
    ["protection off", { isProtected: false }, "Protection is off on this site: everything is let through."],
    ["observing", { settings: { standingAnswer: "observe" } }, "You chose to be shown only: nothing is held back."],
    ["nobody asked", { trackers: [] }, "This page asked nobody but its own site."],
  ])("says so: %s", async (_state, site, words) => {
    await openTrackers(site);
    expect(main()).toContain(words);
  });

  test("where the page was open before, an empty list promises nothing", async () => {
    await openTrackers({ trackers: [] }, buildPageReport({ observation: "partial" }));
    expect(main()).toContain("None was seen so far.");
  });
});

test.each(["<img src=x onerror=alert(1)>", "\u202Egnp.exe", "$1 $2", "__proto__", "a".repeat(2000), ""])(
  "hostile names are text: %j",
  async (payload) => {
    await openTrackers({ trackers: [{ domain: payload, owner: payload, purpose: "advertising", hosts: [payload] }] });
    await click(document.querySelector<HTMLElement>("[data-tracker] .stop"));
    expect(document.querySelectorAll("img, script, svg, a")).toHaveLength(0);
    expect(main()).not.toMatch(/\u202E/);
    await click(choice("block"));
    expect(main()).not.toMatch(/\u202E/);
  },
);
