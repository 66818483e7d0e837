import { describe, expect, test, vi } from "vitest";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { Flavour } from "../support/fake-browser.ts";
import { START, useFakeClock } from "../support/fake-clock.ts";
import {
  fill,
  linesOf,
  openBrowser,
  pageOf,
  reportOf,
  SHOP,
  SHOP_PAGE,
  UNUSED,
  USED,
  under,
} from "../support/shop-world.ts";
import { WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS: readonly Flavour[] = ["chromium", "firefox"];
const LIVES = FLAVOURS.flatMap((flavour) =>
  WORKER_LIVES.map(([life, beforeEvent]) => ({ flavour, life, beforeEvent })),
);

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
    const setBy = (name: string, isPartitioned = false) =>
      cookies.find(({ cookie }) => cookie.name === name && (cookie.partitionKey !== undefined) === isPartitioned)
        ?.setBy;
    expect(setBy("sid")).toEqual({ at: START, host: "www.shop.example", requestType: "main_frame" });
    expect(setBy("uid", true)).toEqual({ at: START, host: "track.example", requestType: "image" });
    expect(setBy("ad", true)).toEqual({ at: START, host: "ads.example", requestType: "sub_frame" });
    expect(setBy("ad")).toBeUndefined();
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
    ["about:blank", "no-address"],
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
