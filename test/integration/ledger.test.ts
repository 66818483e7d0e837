import { describe, expect, test } from "vitest";
import type { SiteReport, SiteTracker } from "#core/site-report.ts";
import type { FakeBrowser, FakePage } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { openBrowser } from "../support/shop-world.ts";
import { killAndRestart, pass, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const PAGE: FakePage = {
  url: "https://www.shop.example/",
  loads: [
    { url: "https://adnet.example/a.js", type: "script" },
    { url: "https://px.adnet.example/b.gif" },
    { url: "https://count.example/c.gif" },
    { url: "https://cdn.example/d.js", type: "script" },
    { url: "https://static.shop.example/own.js", type: "script" },
  ],
};

async function openShop(flavour: "chromium" | "firefox" = "chromium") {
  const browser = await openBrowser(flavour);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, PAGE);
  await browser.world.rest();
  return { browser, tabId };
}

async function trackersOf({ world }: FakeBrowser, tabId: number): Promise<readonly SiteTracker[]> {
  return ((await world.ask("getSiteReport", { tabId })) as SiteReport).trackers;
}

/** "adnet.example advertising block: 2 blocked". */
async function linesOf(browser: FakeBrowser, tabId: number): Promise<readonly string[]> {
  return (await trackersOf(browser, tabId)).map(({ domain, purpose, verdict, counts }) => {
    const said = Object.entries(counts).filter(([, count]) => count > 0);
    return `${domain} ${purpose} ${verdict.outcome}: ${said.map(([what, count]) => `${count} ${what}`).join(", ")}`;
  });
}

const FIRST = [
  "adnet.example advertising block: 2 blocked",
  "count.example analytics block: 1 blocked",
  "cdn.example unclassified allow: 1 allowed",
];

describe.each(["chromium", "firefox"] as const)("in %s", (flavour) => {
  test.each(WORKER_LIVES)(
    "each request to another site is counted by what became of it, with the worker %s",
    async (_life, beforeEvent) => {
      const { browser, tabId } = await openShop(flavour);
      await beforeEvent(browser);
      expect(await linesOf(browser, tabId)).toEqual(FIRST);
      await browser.world.load(tabId, { url: "https://adnet.example/again.gif" });
      await beforeEvent(browser);
      expect((await linesOf(browser, tabId))[0]).toBe("adnet.example advertising block: 3 blocked");
    },
  );

  test("where protection is off the same requests were let through, and are listed as such", async () => {
    const { browser, tabId } = await openShop(flavour);
    await browser.world.ask("setProtection", { tabId, isOn: false });
    await browser.world.visit(tabId, PAGE);
    await browser.world.rest();
    expect((await linesOf(browser, tabId))[0]).toBe("adnet.example advertising allow: 2 allowed");
  });

  test("a person's word shows in the count: without cookies, and blocked though nothing is known of it", async () => {
    const { browser, tabId } = await openShop(flavour);
    const say = (domain: string, choice: string) =>
      browser.world.ask("setTrackerChoice", { tabId, domains: [domain], scope: "site", choice });
    await say("adnet.example", "strip-cookies");
    await say("cdn.example", "block");
    await browser.world.visit(tabId, PAGE);
    await browser.world.rest();
    expect(await linesOf(browser, tabId)).toEqual([
      "adnet.example advertising strip-cookies: 2 stripped",
      "count.example analytics block: 1 blocked",
      "cdn.example unclassified block: 1 blocked",
    ]);
    expect((await trackersOf(browser, tabId))[0]?.rule).toEqual({ choice: "strip-cookies", scope: "site" });
  });

  test.runIf(flavour === "chromium")("what a rule for part of an address stopped is ours too", async () => {
    const { browser, tabId } = await openShop(flavour);
    await browser.world.load(tabId, { url: "https://cdn.example/sponsored/a.js", type: "script" });
    await browser.world.rest();
    expect((await linesOf(browser, tabId))[2]).toBe("cdn.example unclassified allow: 1 blocked, 1 allowed");
  });

  test("what another extension stopped is not counted as ours, and a line that broke was let through", async () => {
    const { browser, tabId } = await openShop(flavour);
    const stopped = flavour === "chromium" ? "net::ERR_BLOCKED_BY_CLIENT" : "NS_ERROR_ABORT";
    await browser.world.load(tabId, { url: "https://cdn.example/x.js", error: stopped });
    await browser.world.load(tabId, { url: "https://cdn.example/y.js", error: "net::ERR_CONNECTION_RESET" });
    await browser.world.rest();
    expect((await linesOf(browser, tabId))[2]).toBe("cdn.example unclassified allow: 2 allowed, 1 unknown");
  });
});

test("what a page did is that page's: the next one begins at nothing, and back is as it was", async () => {
  const { browser, tabId } = await openShop();
  await browser.world.visit(tabId, { url: "https://news.example/", loads: [{ url: "https://count.example/n.gif" }] });
  await browser.world.rest();
  expect(await linesOf(browser, tabId)).toEqual(["count.example analytics block: 1 blocked"]);
  await browser.world.goBack(tabId);
  await browser.world.rest();
  expect(await linesOf(browser, tabId)).toEqual(FIRST);
});

test("a crash loses at most the last moment", async () => {
  const { browser, tabId } = await openShop();
  await pass(browser, 1000);
  await killAndRestart(browser);
  expect(await linesOf(browser, tabId)).toEqual(FIRST);
});

test("a worker's requests count for the pages of its site", async () => {
  const { browser, tabId } = await openShop();
  await browser.world.loadFromWorker("https://www.shop.example", { url: "https://adnet.example/w" });
  await browser.world.rest();
  expect((await linesOf(browser, tabId))[0]).toBe("adnet.example advertising block: 3 blocked");
});

test("a hundred requests of a page that polls are neither announced nor written a hundred times", async () => {
  const { browser, tabId } = await openShop();
  await pass(browser, 2000);
  browser.world.openPopup();
  browser.world.heard.length = 0;
  for (let index = 0; index < 100; index += 1) await browser.world.load(tabId, { url: "https://cdn.example/poll" });
  await pass(browser, 2000);
  expect(browser.world.heard).toEqual([]);
  expect((await linesOf(browser, tabId))[2]).toBe("cdn.example unclassified allow: 101 allowed");
});

test("the toolbar button counts, says that an answer is open, and that protection is off", async () => {
  const { browser, tabId } = await openShop();
  await pass(browser, 1000);
  expect(browser.world.button(tabId)).toMatchObject({
    text: "3",
    title: expect.stringContaining("Your answer is still open."),
  });
  await browser.world.ask("decide", { tabId, granted: [] });
  await pass(browser, 1000);
  expect(browser.world.button(tabId)).toMatchObject({
    text: "3",
    title: "Consentry: 3 requests and cookies held back on shop.example",
  });
  await browser.world.ask("setProtection", { tabId, isOn: false });
  await pass(browser, 1000);
  expect(browser.world.button(tabId)).toMatchObject({ text: "off", path: { 16: "/icons/off-16.png" } });
});
