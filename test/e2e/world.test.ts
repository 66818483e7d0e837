import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launch, MODES, type RunningBrowser } from "../support/browsers.ts";
import type { JarCookie } from "../support/extension-pages.ts";
import { writeProbeExtension } from "../support/probe-extension.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { HOSTILE_TEXTS } from "../world/hostile-texts.ts";
import { FIXTURE_LABELS, LABELLED_PAGES } from "../world/labelled-pages.ts";
import { addressOf, expectedCookies, type LabelledPage } from "../world/labels.ts";
import { crowdUrl } from "../world/sites/crowd.ts";
import { DEMO_URL } from "../world/sites/demo.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { HOSTILE_URL } from "../world/sites/hostile.ts";
import { MUSEUM_URL } from "../world/sites/museum.ts";
import { createWorld } from "../world/world.ts";

type Row = { readonly name: string; readonly domain: string; readonly partition: string };

const rowOf = (cookie: JarCookie): Row => ({
  name: cookie.name,
  domain: cookie.domain,
  partition: cookie.partitionKey?.topLevelSite ?? "",
});
const sorted = (rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort();

/** What the jar must hold of the cookies that `page` is about. */
function rowsOf(page: Pick<LabelledPage, "labels" | "topLevelSite">, mode: RunningBrowser["mode"]): readonly Row[] {
  return expectedCookies(page, mode).map(({ name, domain, partition }) => ({ name, domain, partition }));
}

async function textIn(page: Page, frameUrl: string, expression: string): Promise<unknown> {
  const frame = page.frames().find((each) => each.url().startsWith(frameUrl));
  return frame?.evaluate(expression);
}

/** With the smallest extension there is, so that the world is proved whatever the product does to it. */
describe.each(MODES)("the demo world in $mode", ({ mode, browser, cookieMode }) => {
  let sites: Sites;
  let running: RunningBrowser;
  const probe = writeProbeExtension(browser);
  const held = async (belongs: (cookie: JarCookie) => boolean) => (await running.jar()).filter(belongs);

  beforeAll(async () => {
    sites = await startSites(createWorld());
    running = await launch({ browser, cookieMode, sites, dist: probe.folder });
  });
  afterEach(() => running.closePages());
  afterAll(async () => {
    await running?.close();
    await sites?.close();
    probe.remove();
  });

  it("keeps the cookies of the fixture page: 11 in Firefox, 7 or 11 in Chromium", async () => {
    await running.open(FIXTURE_URL);
    const rows = async () => sorted((await held((cookie) => cookie.name.startsWith("fx_"))).map(rowOf));
    await expect.poll(rows).toEqual(sorted(rowsOf(FIXTURE_LABELS, mode)));
    expect(await rows()).toHaveLength(mode === "chromium-block" ? 7 : 11);
  });

  it.each(LABELLED_PAGES)("keeps the labelled cookies of $id, no more and no fewer", async (labelled) => {
    const before = new Set((labelled.before ?? []).map(({ name }) => name));
    const prefix = labelled.labels[0]?.name.replace(/^(lb_[a-z]+_).*/, "$1") ?? "";
    await running.open(addressOf(labelled, sites));
    const rows = async () =>
      sorted((await held(({ name }) => name.startsWith(prefix) && !before.has(name))).map(rowOf));
    await expect.poll(rows).toEqual(sorted(rowsOf(labelled, mode)));
  });

  it("sells: counts visits, remembers a colour by form and by script, keeps a basket, lets an offer end", async () => {
    const page = await running.open("https://shop.test/");
    await page.reload();
    expect(await page.$eval("#visits", (each) => each.textContent)).toBe("2");
    expect(await page.$eval("#offer", (each) => each.textContent)).toContain("still stands");
    await page.click('[data-add="teapot"]');
    await page.click('[data-add="turnip"]');
    await page.select("select[name=colour]", "steelblue");
    await Promise.all([page.waitForNavigation(), page.click("form button")]);
    expect(await page.$eval("#colour", (each) => each.textContent)).toBe("steelblue");
    expect(await page.$eval("#basket", (each) => each.textContent)).toBe("teapot, turnip");
    await page.click('[data-colour-name="tomato"]');
    const colour = () => held((cookie) => cookie.name === "colour");
    await expect.poll(async () => (await colour()).map(({ value }) => value)).toEqual(["tomato"]);
    const [offer] = await held((cookie) => cookie.name === "flash_offer");
    expect((offer?.expirationDate ?? 0) - Date.now() / 1000).toBeLessThanOrEqual(20);
  });

  it("is followed from shop to newspaper where third-party cookies are allowed, and nowhere else", async () => {
    await running.open("https://shop.test/");
    const news = await running.open("https://news.test/");
    const recognised = () =>
      textIn(news, "https://tracker-ads.test/banner", 'document.querySelector("#recognised").dataset.recognised');
    await expect.poll(recognised).toBe(String(mode === "chromium-allow"));
    const firstParty = await held(({ name, domain }) => /^_(tally|glimmer)$/.test(name) && domain === "news.test");
    expect(firstParty.map(({ name }) => name).sort()).toEqual(["_glimmer", "_tally"]);
  });

  it("signs in with a session that cannot be forged", async () => {
    const page = await running.open("https://bank.test/");
    await Promise.all([page.waitForNavigation(), page.click("#sign-in")]);
    expect(await page.$eval("#user", (each) => each.textContent)).toBe("alice");
    await running.runInExtensionPage(async (api) => {
      const url = "https://bank.test/";
      const session = await api.cookies.get({ url, name: "session" });
      const value = session?.value.replace(/^./, (first) => (first === "Z" ? "Y" : "Z")) ?? "";
      await api.cookies.set({ url, name: "session", value, path: "/", secure: true, httpOnly: true });
    });
    await page.reload();
    expect(await page.$("#forged")).not.toBeNull();
    expect(await page.$("#user")).toBeNull();
  });

  it("shows every kind of cookie: seven of one name, 56 combinations, refused ones refused", async () => {
    await running.open(MUSEUM_URL);
    const twins = () => held((cookie) => cookie.name === "twin");
    const values = async () => (await twins()).map(({ value }) => value).sort();
    await expect.poll(values).toEqual(["ancestor", "domain", "east", "host-only", "parent", "partitioned", "rooms"]);
    const museum = await held((cookie) => cookie.domain.endsWith("museum.test"));
    expect(museum.filter(({ name }) => name.startsWith("all-"))).toHaveLength(56);
    expect(museum.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["__Host-wrong"]));
    const refused = ["__Host-wrong", "__Secure-wrong", "past", "stranger", "suffix", "all-none"];
    expect(museum.filter(({ name }) => refused.includes(name))).toEqual([]);
  });

  it("means harm: more than a hundred texts arrive in the jar as values and as names", async () => {
    await running.open(HOSTILE_URL);
    const hostile = () => held((cookie) => cookie.domain.endsWith("hostile.test"));
    await expect
      .poll(async () => (await hostile()).filter(({ value }) => /^n\d+$/.test(value)).length)
      .toBeGreaterThan(50);
    const cookies = await hostile();
    expect(cookies.filter(({ name }) => /^v\d{3}$/.test(name))).toHaveLength(HOSTILE_TEXTS.length);
    expect(cookies.filter(({ name }) => name.length >= 3_900 && /^(n|<b>)+$/.test(name))).toHaveLength(2);
    expect(cookies.map(({ name }) => name)).not.toContain("too_long");
  });

  it("holds 3,300 cookies at once", async () => {
    await running.open(crowdUrl());
    await expect.poll(async () => (await held(({ name }) => /^c\d{3}$/.test(name))).length).toBe(3_300);
  });

  it("reaches nothing but loopback", async () => {
    const page = await running.open(DEMO_URL);
    const reached = await page.evaluate(() => fetch("https://outside.example/").then(Boolean, () => false));
    expect(reached).toBe(false);
    if (browser === "firefox") {
      expect(sites.denied).toContain("outside.example:443");
    }
    console.info(`Refused in ${mode}: ${[...new Set(sites.denied)].join(", ") || "nothing"}`);
  });
});
