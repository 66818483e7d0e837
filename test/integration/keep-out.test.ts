import { describe, expect, test } from "vitest";
import { cookieKey } from "#core/cookies/cookie.ts";
import type { SiteActivity } from "#core/evidence/site-activity.ts";
import { DEFAULT_SETTINGS } from "#core/settings.ts";
import type { SiteReport } from "#core/site-report.ts";
import { createFakeBrowser, type FakeBrowser, type Flavour } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, openBrowser, pageOf, SHOP, SHOP_PAGE, under } from "../support/shop-world.ts";
import { killAndRestart, pass, startBackground, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];

async function openShop(flavour: Flavour = "chromium", isPrivate = false) {
  const browser = await openBrowser(flavour);
  const tabId = browser.world.openTab({ incognito: isPrivate });
  await browser.world.visit(tabId, SHOP_PAGE);
  await pass(browser, 1000);
  return { browser, tabId };
}

const namesOf = ({ world }: FakeBrowser) => world.cookies().map(({ name }) => name);
const decide = ({ world }: FakeBrowser, tabId: number, granted: readonly string[]) =>
  world.ask("decide", { tabId, granted });
const heldIn = async ({ world }: FakeBrowser, tabId: number) =>
  ((await world.ask("getSiteReport", { tabId })) as SiteReport).heldCookies.map(
    ({ name, means, count }) => `${name} ${means} ${count}`,
  );
const activityOf = async ({ world }: FakeBrowser) => (await world.ask("getActivity", {})) as readonly SiteActivity[];

describe.each(FLAVOURS)("in %s", (flavour) => {
  test("a refused cookie that got in is removed, exactly it, and told", async () => {
    const { browser, tabId } = await openShop(flavour);
    fill(browser, [{ name: "_ga" }, { name: "_ga", path: "/deep" }, { name: "PHPSESSID" }, { name: "mine" }]);
    await pass(browser, 1000);
    expect(namesOf(browser)).toEqual(["PHPSESSID", "mine"]);
    expect(await heldIn(browser, tabId)).toEqual(["_ga removed 2"]);
    expect(await activityOf(browser)).toMatchObject([
      { site: "shop.example", entries: [{ phase: "before-answer", name: "_ga", means: "removed", count: 2 }] },
    ]);
    expect(JSON.stringify(browser.world.storedForGood())).not.toContain(cookieIn(browser).value);
  });

  test("what the person locked stays, also when its purpose is refused afterwards", async () => {
    const { browser, tabId } = await openShop(flavour);
    await decide(browser, tabId, ["analytics"]);
    fill(browser, [{ name: "_ga" }, { name: "_gid" }]);
    const key = cookieKey(cookieIn(browser, { name: "_ga" }));
    await browser.world.ask("addRule", { rule: { kind: "lock", strength: "keep", key }, isPrivate: false });
    await decide(browser, tabId, []);
    await pass(browser, 10_000);
    expect(namesOf(browser)).toEqual(["_ga"]);
    // Not taken away and put back: what is locked was never refused.
    expect(await browser.world.ask("getAllCookies", { most: 0 })).toMatchObject({ notices: [] });
  });

  test("in a partition the site of the partition decides", async () => {
    const { browser, tabId } = await openShop(flavour);
    await decide(browser, tabId, ["analytics"]);
    fill(browser, [
      { name: "_ga", domain: "ads.example", sameSite: "no_restriction", ...under("https://shop.example", true) },
      { name: "_ga", domain: "ads.example", sameSite: "no_restriction", ...under("https://news.example", true) },
    ]);
    await pass(browser, 1000);
    expect(browser.world.cookies().map(({ partitionKey }) => partitionKey?.topLevelSite)).toEqual([
      "https://shop.example",
    ]);
  });

  test("a page that sets it again and again is met with pauses, and the browser keeps breathing", async () => {
    const { browser } = await openShop(flavour);
    for (let round = 0; round < 120; round++) {
      fill(browser, [{ name: "_ga", value: `${round}` }]);
      await pass(browser, 5);
    }
    await pass(browser, 1000);
    expect(namesOf(browser)).toEqual([]);
    const [site] = await activityOf(browser);
    expect(site?.entries.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(60);
  });

  test("what Undo brings back stays", async () => {
    const { browser, tabId } = await openShop(flavour);
    await decide(browser, tabId, ["analytics"]);
    fill(browser, [{ name: "_ga" }]);
    await pass(browser, 1000);
    await decide(browser, tabId, []);
    expect(namesOf(browser)).toEqual([]);
    const { undo } = await pageOf(browser, tabId);
    await browser.world.ask("undo", { id: undo?.id ?? "" });
    await pass(browser, 10_000);
    expect(namesOf(browser)).toEqual(["_ga"]);
  });

  test("in a private window its own answer counts, and nothing of it reaches the disk", async () => {
    const { browser, tabId } = await openShop(flavour, true);
    const storeId = flavour === "firefox" ? "firefox-private" : "1";
    fill(browser, [{ name: "_ga", storeId }]);
    await pass(browser, 2000);
    expect(namesOf(browser)).toEqual([]);
    expect(await heldIn(browser, tabId)).toEqual(["_ga removed 1"]);
    await decide(browser, tabId, ["analytics"]);
    fill(browser, [{ name: "_ga", storeId }, { name: "_ga" }]);
    await pass(browser, 2000);
    expect(browser.world.cookies().map((cookie) => cookie.storeId)).toEqual([storeId]);
    expect(JSON.stringify(browser.world.storedForGood())).not.toContain('shop.example","forgotten');
  });
});

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test("an answer sweeps its own site and no other, and a grant sweeps nothing", async () => {
    const { browser, tabId } = await openShop();
    await browser.world.ask("setSettings", { ...DEFAULT_SETTINGS, standingAnswer: "observe" });
    const all = [{ name: "_ga" }, { name: "_fbp" }, { name: "PHPSESSID" }, { name: "_ga", domain: "news.example" }];
    fill(browser, all);
    await beforeEvent(browser);
    await decide(browser, tabId, ["functional", "analytics", "advertising"]);
    expect(namesOf(browser)).toHaveLength(4);
    await beforeEvent(browser);
    await decide(browser, tabId, ["analytics"]);
    expect(namesOf(browser)).toEqual(["_ga", "PHPSESSID", "_ga"]);
    await decide(browser, tabId, []);
    expect(browser.world.cookies().map(({ name, domain }) => `${domain} ${name}`)).toEqual([
      "www.shop.example PHPSESSID",
      "news.example _ga",
    ]);
  });

  test("the guard's names are judged by the page around the frame, and those that may pass come back", async () => {
    const { browser, tabId } = await openShop();
    const report = (names: readonly string[], url = SHOP, frameId = 0) =>
      browser.world.send({ method: "reportHeld", body: { names } }, browser.world.senders.contentScript(url, frameId));
    await beforeEvent(browser);
    expect(await report(["_ga", "PHPSESSID", "mine"])).toMatchObject({ json: '{"allowed":["PHPSESSID","mine"]}' });
    await decide(browser, tabId, ["analytics"]);
    await beforeEvent(browser);
    expect(await report(["_ga", "_fbp"], "https://ads.example/frame", 3)).toMatchObject({
      json: '{"allowed":["_ga"]}',
    });
    await browser.world.ask("setProtection", { tabId, isOn: false });
    expect(await report(["_fbp"])).toMatchObject({ json: '{"allowed":["_fbp"]}' });
    expect(await heldIn(browser, tabId)).toEqual(["_ga script 1", "_fbp script 1"]);
  });

  test("what was held is forgotten with the page", async () => {
    const { browser, tabId } = await openShop();
    fill(browser, [{ name: "_ga" }]);
    await pass(browser, 1000);
    await beforeEvent(browser);
    expect(await heldIn(browser, tabId)).toHaveLength(1);
    await browser.world.visit(tabId, { url: "https://www.shop.example/next" });
    await beforeEvent(browser);
    expect(await heldIn(browser, tabId)).toEqual([]);
  });

  test("the record of a site is read and cleared", async () => {
    const { browser } = await openShop();
    fill(browser, [{ name: "_ga" }, { name: "_ga", domain: "news.example" }]);
    await pass(browser, 2000);
    await beforeEvent(browser);
    expect((await activityOf(browser)).map(({ site }) => site)).toEqual(["shop.example", "news.example"]);
    await browser.world.ask("clearActivity", { sites: ["shop.example"] });
    await beforeEvent(browser);
    expect((await activityOf(browser)).map(({ site }) => site)).toEqual(["news.example"]);
  });
});

test("a sweep that was cut off is made up for at the next start", async () => {
  const browser = createFakeBrowser("chromium");
  await startBackground(browser);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  await pass(browser, 1000);
  await browser.world.ask("setSettings", { ...DEFAULT_SETTINGS, standingAnswer: "observe" });
  fill(browser, [{ name: "_ga" }, { name: "_ga", domain: "news.example" }]);
  void browser.world.ask("decide", { tabId, granted: [] }).catch(() => undefined);
  const isStored = () => JSON.stringify(browser.world.storedForGood()).includes('"granted":[]');
  while (!isStored()) await new Promise((resolve) => setImmediate(resolve));
  browser.world.stopWorker();
  expect(namesOf(browser)).toEqual(["_ga", "_ga"]);
  await killAndRestart(browser);
  expect(browser.world.cookies().map(({ domain }) => domain)).toEqual(["news.example"]);
});

test("scripts follow the stored answers at every start, whatever stood there", async () => {
  const { browser, tabId } = await openShop();
  await decide(browser, tabId, []);
  const ids = () =>
    browser.world
      .scripts()
      .map(({ id }) => id)
      .filter((id) => id.startsWith("guard-"))
      .toSorted();
  const wanted = ids();
  expect(wanted).toHaveLength(4);
  await killAndRestart(browser);
  expect(ids()).toEqual(wanted);
  await browser.world.ask("withdrawDecision", { tabId });
  expect(ids()).toHaveLength(2);
});
