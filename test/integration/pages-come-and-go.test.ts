import { describe, expect, test } from "vitest";
import { createFakeBrowser, type FakePage, type Flavour } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import {
  fill,
  linesOf,
  NEWS_PAGE,
  openBrowser,
  pageOf,
  reportOf,
  SHOP,
  SHOP_PAGE,
  USED,
} from "../support/shop-world.ts";
import { killAndRestart, pass, startBackground, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];
const LIVES = FLAVOURS.flatMap((flavour) =>
  WORKER_LIVES.map(([life, beforeEvent]) => ({ flavour, life, beforeEvent })),
);

describe.each(LIVES)("in $flavour, with the worker $life", ({ flavour, beforeEvent }) => {
  test("a page that comes back from the back/forward cache still knows its hosts", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    const before = linesOf(await pageOf(browser, tabId));
    await browser.world.visit(tabId, NEWS_PAGE);
    await beforeEvent(browser);
    expect(linesOf(await pageOf(browser, tabId))).toEqual([]);
    await browser.world.goBack(tabId);
    await beforeEvent(browser);

    const report = await pageOf(browser, tabId);
    expect(linesOf(report)).toEqual(before);
    expect(report.observation).toBe("complete");
  });

  test("a new page does not inherit the hosts of the one before", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await beforeEvent(browser);
    await browser.world.visit(tabId, NEWS_PAGE);
    const report = await pageOf(browser, tabId);
    expect([report.site, report.thirdPartySites, linesOf(report)]).toEqual(["news.example", 1, []]);
  });

  test("a download leaves the page as it is", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    const before = linesOf(await pageOf(browser, tabId));
    await browser.world.download(tabId, "https://files.example/a.zip");
    await beforeEvent(browser);
    await browser.world.load(tabId, { url: "https://late.example/x" });
    await browser.world.rest();
    fill(browser, [
      { name: "late", domain: "late.example" },
      { name: "file", domain: "files.example" },
    ]);
    expect(linesOf(await pageOf(browser, tabId))).toEqual([...before, "third-party late.example late"].sort());
  });

  test("the last hop of a redirect is the page", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, [{}, { name: "hop", domain: "t.example" }]);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, {
      url: SHOP,
      redirectedFrom: ["https://t.example/r", "http://www.shop.example/"],
    });
    await beforeEvent(browser);
    expect(linesOf(await pageOf(browser, tabId))).toEqual(["first-party www.shop.example sid"]);
  });

  test("a page that a service worker serves is known in part, with all that it loads", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visitOffline(tabId, SHOP_PAGE);
    await beforeEvent(browser);
    const report = await pageOf(browser, tabId);
    expect(report.observation).toBe("partial");
    expect(report.cookies).toHaveLength(USED.length);
  });

  test("what a service worker of the page asks for counts; another site's does not", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, [
      { name: "push", domain: "push.example" },
      { name: "other", domain: "other.example" },
    ]);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, { url: SHOP });
    await beforeEvent(browser);
    await browser.world.loadFromWorker("https://www.shop.example", {
      url: "https://push.example/a",
      setCookies: ["push=1"],
    });
    await browser.world.loadFromWorker("https://news.example", { url: "https://other.example/a" });
    expect(linesOf(await pageOf(browser, tabId))).toEqual(["third-party push.example push"]);
    expect(Object.keys(browser.world.stored())).not.toContain("tab:-1");
  });

  test("a tab that goes on under another number keeps its page", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await beforeEvent(browser);
    const newTabId = await browser.world.replaceTab(tabId);
    expect((await pageOf(browser, newTabId)).cookies).toHaveLength(USED.length);
    expect(await reportOf(browser, tabId)).toEqual({ kind: "gone", tabId });
  });

  test("a closed tab is gone, and nothing of it is kept", async () => {
    const browser = await openBrowser(flavour);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await beforeEvent(browser);
    await browser.world.closeTab(tabId);
    await browser.world.emit("webRequest.onErrorOccurred", {
      tabId,
      requestId: "99",
      url: SHOP,
      type: "main_frame",
      frameId: 0,
    });
    await pass(browser, 1000);
    expect(await reportOf(browser, tabId)).toEqual({ kind: "gone", tabId });
    expect(browser.world.stored()).toEqual({});
  });
});

test.each(FLAVOURS)("in %s a worker that was killed before it wrote asks the page for its hosts", async (flavour) => {
  const browser = await openBrowser(flavour);
  fill(browser, USED);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  await killAndRestart(browser);
  // The first answer comes at once; what the page tells comes as a change.
  await pageOf(browser, tabId);
  await browser.world.rest();
  const report = await pageOf(browser, tabId);
  expect(report.cookies).toHaveLength(USED.length);
});

test.each(FLAVOURS)(
  "in %s a page from before the installation is known in part, once it was asked",
  async (flavour) => {
    const browser = createFakeBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await startBackground(browser);
    await pageOf(browser, tabId);
    await browser.world.rest();
    const report = await pageOf(browser, tabId);
    expect(report.observation).toBe("partial");
    expect(report.cookies).toHaveLength(USED.length);
  },
);

test.each(FLAVOURS)(
  "in %s a page that could not be asked for want of access is asked when it is granted",
  async (flavour) => {
    const browser = createFakeBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await browser.world.limitAccess([]);
    await startBackground(browser);
    for (const _look of ["the popup opens", "it hears of the frames"]) {
      expect(await reportOf(browser, tabId)).toMatchObject({ kind: "no-access" });
      await browser.world.rest();
    }
    await browser.world.allowAccess();
    await pageOf(browser, tabId);
    await browser.world.rest();
    expect((await pageOf(browser, tabId)).cookies).toHaveLength(USED.length);
  },
);

test("a page of 600 frames is asked without end by nobody: what is known is not announced again", async () => {
  const frames: readonly FakePage[] = Array.from({ length: 600 }, (_, index) => ({
    url: `https://f${index}.example/`,
  }));
  const browser = await openBrowser();
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, { url: SHOP, frames });
  browser.world.openPopup();
  for (let each = 0; each < 5; each += 1) {
    await pageOf(browser, tabId);
    await pass(browser, 1000);
  }
  expect(browser.world.heard.length).toBeLessThan(3);
});
