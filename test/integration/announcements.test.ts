import { describe, expect, test, vi } from "vitest";
import { useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, linesOf, NEWS_PAGE, openBrowser, pageOf, SHOP_PAGE } from "../support/shop-world.ts";
import { pass, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const CHANGED = { event: "reportChanged", body: {} };

async function openShop() {
  const browser = await openBrowser();
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  await pass(browser, 1000);
  browser.world.openPopup();
  // As a popup that opens: its first question has the page asked, once.
  await pageOf(browser, tabId);
  await pass(browser, 1000);
  return { browser, tabId };
}

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test("a cookie that is set is announced at once", async () => {
    const { browser } = await openShop();
    await beforeEvent(browser);
    browser.world.heard.length = 0;
    fill(browser, [{}]);
    await browser.world.rest();
    expect(browser.world.heard).toEqual([CHANGED]);
  });

  test("a hundred changes in a moment are two announcements, and the second one comes after the last change", async () => {
    const { browser, tabId } = await openShop();
    await beforeEvent(browser);
    browser.world.heard.length = 0;
    for (let index = 0; index < 100; index += 1) {
      fill(browser, [{ name: `n${index}` }]);
      await browser.world.rest();
    }
    expect(browser.world.heard).toHaveLength(1);
    vi.advanceTimersByTime(200);
    await browser.world.rest();
    expect(browser.world.heard).toHaveLength(2);
    expect(linesOf(await pageOf(browser, tabId))).toHaveLength(100);
    await pass(browser, 1000);
    expect(browser.world.heard).toHaveLength(2);
  });

  test("changes that go on are announced a few times a second", async () => {
    const { browser } = await openShop();
    await beforeEvent(browser);
    browser.world.heard.length = 0;
    for (let index = 0; index < 100; index += 1) {
      fill(browser, [{ value: `${index}` }]);
      await pass(browser, 10);
    }
    expect(browser.world.heard.length).toBeGreaterThan(5);
    expect(browser.world.heard.length).toBeLessThan(20);
  });

  test("a new host of the page is announced, a known one is not", async () => {
    const { browser, tabId } = await openShop();
    await beforeEvent(browser);
    browser.world.heard.length = 0;
    await browser.world.load(tabId, { url: "https://cdn.example/again.js", type: "script" });
    await pass(browser, 1000);
    expect(browser.world.heard).toEqual([]);
    await browser.world.load(tabId, { url: "https://late.example/x.js", type: "script" });
    await pass(browser, 1000);
    expect(browser.world.heard).toEqual([{ event: "reportChanged", body: { tabIds: [tabId] } }]);
  });

  test("access that is withdrawn is announced", async () => {
    const { browser } = await openShop();
    await beforeEvent(browser);
    browser.world.heard.length = 0;
    await browser.world.limitAccess([]);
    await browser.world.rest();
    expect(browser.world.heard).toEqual([CHANGED]);
  });

  test("when no page is open nobody minds", async () => {
    const browser = await openBrowser();
    await beforeEvent(browser);
    fill(browser, [{}]);
    await pass(browser, 1000);
    expect(browser.world.heard).toEqual([]);
  });
});

test("asking for a report announces nothing when nothing is new: a popup that redraws does not wake itself", async () => {
  const { browser, tabId } = await openShop();
  await pageOf(browser, tabId);
  await pass(browser, 1000);
  browser.world.heard.length = 0;
  for (let each = 0; each < 10; each += 1) {
    await pageOf(browser, tabId);
    await pass(browser, 100);
  }
  expect(browser.world.heard).toEqual([]);
});

test.each(["chromium", "firefox"] as const)(
  "in %s the list equals the jar after 1,000 random operations",
  async (flavour) => {
    const browser = await openBrowser(flavour);
    const tabId = browser.world.openTab();
    await browser.world.visit(tabId, SHOP_PAGE);
    await pass(browser, 1000);
    browser.world.openPopup();
    // A screen as the popup is one: it reads when it is told to, and at no other time.
    let shown = linesOf(await pageOf(browser, tabId));
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const domains = ["www.shop.example", "ads.example", "cdn.example", "stranger.example"];
    for (let index = 0; index < 1000; index += 1) {
      const cookie = cookieIn(browser, {
        name: `n${random(40)}`,
        domain: domains[random(4)] ?? "",
        value: `${random(3)}`,
      });
      if (random(4) === 0) await browser.world.deleteAsPage(cookie);
      else browser.world.setCookie(random(5) === 0 ? { ...cookie, expirationDate: Date.now() / 1000 + 1 } : cookie);
      await pass(browser, random(30));
      if (browser.world.heard.splice(0).length > 0) shown = linesOf(await pageOf(browser, tabId));
    }
    await pass(browser, 5000);
    shown = linesOf(await pageOf(browser, tabId));
    const now = Date.now() / 1000;
    const held = browser.world
      .cookies()
      .filter(({ domain, expirationDate = now + 1 }) => domain !== "stranger.example" && expirationDate > now);
    expect(shown).toHaveLength(held.length);
    expect(new Set(shown.map((line) => line.split(" ").slice(1).join(" ")))).toEqual(
      new Set(held.map(({ domain, name }) => `${domain} ${name}`)),
    );
  },
);

test("the page that the tab shows now is the one that is announced for", async () => {
  const { browser, tabId } = await openShop();
  browser.world.heard.length = 0;
  await browser.world.visit(tabId, NEWS_PAGE);
  await pass(browser, 1000);
  expect(browser.world.heard.length).toBeGreaterThan(0);
  expect((await pageOf(browser, tabId)).site).toBe("news.example");
});
