import { describe, expect, test, vi } from "vitest";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { createFakeBrowser, type FakePage, type Flavour } from "../support/fake-browser.ts";
import { START, useFakeClock } from "../support/fake-clock.ts";
import { fill, linesOf, NEWS_PAGE, openBrowser, pageOf, reportOf, SHOP, SHOP_PAGE } from "../support/shop-world.ts";
import { killAndRestart, pass, startBackground, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];
const LIVES = FLAVOURS.flatMap((flavour) =>
  WORKER_LIVES.map(([life, beforeEvent]) => ({ flavour, life, beforeEvent })),
);

const under = (topLevelSite: string, hasCrossSiteAncestor: boolean) => ({
  partitionKey: { topLevelSite, hasCrossSiteAncestor },
});

/** Eleven cookies that the page can use, and those that it cannot. */
const USED = [
  { name: "sid" },
  { name: "pref", domain: ".shop.example", hostOnly: false },
  { name: "pref", domain: ".www.shop.example", hostOnly: false },
  { name: "cart", path: "/cart" },
  { name: "chips", ...under("https://shop.example", false) },
  { name: "aba", ...under("https://shop.example", true) },
  { name: "ad", domain: "ads.example" },
  { name: "ad", domain: "ads.example", ...under("https://shop.example", true) },
  { name: "img", domain: ".ads.example", hostOnly: false },
  { name: "uid", domain: "track.example", ...under("https://shop.example", true) },
  { name: "cdn", domain: "cdn.example" },
];
const UNUSED = [
  { name: "parent", domain: "shop.example" },
  { name: "pay", domain: "pay.shop.example" },
  { name: "stranger", domain: "stranger.example" },
  { name: "elsewhere", domain: "ads.example", ...under("https://news.example", true) },
  { name: "plain", domain: "ads.example", ...under("http://shop.example", true) },
];

describe.each(LIVES)("in $flavour, with the worker $life", ({ flavour, beforeEvent }) => {
  test("a page with frames and pixels lists what it can use, with party and partition, and nothing else", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, [...USED, ...UNUSED]);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await beforeEvent(browser);

    const report = await pageOf(browser, tabId);
    expect(linesOf(report)).toEqual([
      "first-party .shop.example pref",
      "first-party .www.shop.example pref",
      "first-party www.shop.example aba in https://shop.example (below another)",
      "first-party www.shop.example cart",
      "first-party www.shop.example chips in https://shop.example",
      "first-party www.shop.example sid",
      "third-party .ads.example img",
      "third-party ads.example ad",
      "third-party ads.example ad in https://shop.example (below another)",
      "third-party cdn.example cdn",
      "third-party track.example uid in https://shop.example (below another)",
    ]);
    expect(report).toMatchObject({
      host: "www.shop.example",
      site: "shop.example",
      scheme: "https",
      observation: "complete",
      seesAllSites: true,
      thirdPartySites: 3,
      browser: { name: flavour },
    });
  });

  test("a cookie tells which response set it, and says nothing where none was seen", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await beforeEvent(browser);

    const { cookies } = await pageOf(browser, tabId);
    const setBy = (name: string) => cookies.find(({ cookie }) => cookie.name === name)?.setBy;
    expect(setBy("sid")).toEqual({ at: START, host: "www.shop.example", requestType: "main_frame" });
    expect(setBy("uid")).toEqual({ at: START, host: "track.example", requestType: "image" });
    expect(setBy("ad")).toEqual({ at: START, host: "ads.example", requestType: "sub_frame" });
    expect(setBy("cart")).toBeUndefined();
  });

  test("two cookies that differ in one field of their identity are two rows, with keys that last", async () => {
    const browser = await openBrowser(flavour);
    const twins = [
      {},
      { name: "sid2" },
      { domain: ".www.shop.example", hostOnly: false },
      { path: "/cart" },
      under("https://shop.example", false),
      under("https://shop.example", true),
      ...(flavour === "firefox" ? [{ firstPartyDomain: "shop.example" }] : []),
    ];
    fill(browser, [...twins, { storeId: flavour === "firefox" ? "firefox-private" : "1" }]);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);

    const before = (await pageOf(browser, tabId)).cookies.map(({ key }) => key);
    expect(new Set(before).size).toBe(twins.length);
    await beforeEvent(browser);
    fill(browser, [{ value: "2" }]);
    const after = (await pageOf(browser, tabId)).cookies.map(({ key }) => key);
    expect(new Set(after)).toEqual(new Set(before));
  });

  test("what has expired is not listed, in Firefox neither where it still returns it", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, [
      { name: "short", expirationDate: START / 1000 + 20 },
      { name: "dead", expirationDate: START / 1000 },
      {},
    ]);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    expect(linesOf(await pageOf(browser, tabId))).toHaveLength(2);

    await beforeEvent(browser);
    vi.setSystemTime(START + 60_000);
    expect(linesOf(await pageOf(browser, tabId))).toEqual(["first-party www.shop.example sid"]);
  });

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

  test("a private window shows its own store and no other", async () => {
    const browser = await openBrowser(flavour);
    const storeId = flavour === "firefox" ? "firefox-private" : "1";
    fill(browser, [{ name: "public" }, { name: "secret", storeId }]);
    const tabId = browser.world.openTab({ incognito: true });
    await browser.world.visit(tabId, SHOP_PAGE);
    await beforeEvent(browser);
    const report = await pageOf(browser, tabId);
    expect(report.store).toEqual({ id: storeId, kind: "private" });
    expect(linesOf(report)).toEqual(["first-party www.shop.example secret"]);
  });

  test("an IP address with a port is a site of its own", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, [
      { name: "a", domain: "127.0.0.1" },
      { name: "b", domain: "0.0.1" },
    ]);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, { url: "http://127.0.0.1:8080/", loads: [{ url: "http://127.0.0.2:8080/x" }] });
    await beforeEvent(browser);
    const report = await pageOf(browser, tabId);
    expect([report.site, report.thirdPartySites, linesOf(report)]).toEqual([
      "127.0.0.1",
      1,
      ["first-party 127.0.0.1 a"],
    ]);
  });

  test.each([
    ["about:blank", "browser-page"],
    ["chrome://settings/", "browser-page"],
    ["file:///home/a.html", "local-file"],
    ["data:text/html,x", "no-address"],
    ["https://addons.mozilla.org/", "store-page"],
    ["https://chromewebstore.google.com/", "store-page"],
  ])("of %s it says why nothing is shown, and after it the next page is whole again", async (url, reason) => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    browser.world.showPrivileged(tabId, url);
    await beforeEvent(browser);
    expect(await reportOf(browser, tabId)).toEqual({ kind: "restricted", tabId, reason });
    await browser.world.visit(tabId, SHOP_PAGE);
    expect((await pageOf(browser, tabId)).cookies).toHaveLength(USED.length);
  });

  test("without access it says so; with access to one site it says that others may be missing", async () => {
    const browser = await openBrowser(flavour);
    fill(browser, USED);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await browser.world.limitAccess([]);
    await beforeEvent(browser);
    expect(await reportOf(browser, tabId)).toEqual({ kind: "no-access", tabId, host: "www.shop.example" });
    await browser.world.limitAccess(["shop.example"]);
    const report = await pageOf(browser, tabId);
    expect(report.seesAllSites).toBe(false);
    expect(new Set(report.cookies.map(({ cookie }) => hostOfDomain(cookie.domain).endsWith("shop.example")))).toEqual(
      new Set([true]),
    );
  });
});

test("Firefox: a container's tab shows the container's cookies", async () => {
  const browser = await openBrowser("firefox");
  fill(browser, [{ name: "outside" }, { name: "inside", storeId: "firefox-container-7" }]);
  const tabId = browser.world.openTab({ storeId: "firefox-container-7" });
  await browser.world.visit(tabId, SHOP_PAGE);
  const report = await pageOf(browser, tabId);
  expect(report.store).toEqual({ id: "firefox-container-7", kind: "container", container: 7 });
  expect(linesOf(report)).toEqual(["first-party www.shop.example inside"]);
});

test("Firefox: a name outside ASCII is read as people write it", async () => {
  const browser = await openBrowser("firefox");
  fill(browser, [{ name: "gr\u00c3\u00b6\u00c3\u009fe" }]);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, { url: SHOP, setCookies: ["gr\u00c3\u00b6\u00c3\u009fe=1"] });
  const [row] = (await pageOf(browser, tabId)).cookies;
  expect(row?.cookie.name).toBe("größe");
  expect(row?.setBy?.host).toBe("www.shop.example");
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

test("cookies of a hostile name are listed as they are", async () => {
  const browser = await openBrowser();
  const names = ["__proto__", "constructor", "<img src=x onerror=1>", "\u202eevil", "a".repeat(4000), '"],["'];
  fill(
    browser,
    names.map((name) => ({ name })),
  );
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, { url: SHOP, setCookies: names.map((name) => `${name}=1`) });
  const { cookies } = await pageOf(browser, tabId);
  expect(new Set(cookies.map(({ cookie }) => cookie.name))).toEqual(new Set(names));
  expect(cookies.find(({ cookie }) => cookie.name === "__proto__")?.setBy?.host).toBe("www.shop.example");
});
