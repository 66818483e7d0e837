import { describe, expect, test } from "vitest";
import type { SiteReport } from "#core/site-report.ts";
import type { FakeBrowser } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { openBrowser, SHOP_PAGE } from "../support/shop-world.ts";
import { pass, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

async function openShop(isPrivate = false) {
  const browser = await openBrowser();
  const tabId = browser.world.openTab({ incognito: isPrivate });
  await browser.world.visit(tabId, SHOP_PAGE);
  return { browser, tabId, siteOf: async () => (await browser.world.ask("getSiteReport", { tabId })) as SiteReport };
}

const ASKED = { version: 1, language: "en", counts: { analytics: 2 }, owners: ["Google"] };
const answer = ({ world }: FakeBrowser, url: string, frameId = 0) =>
  world.send(
    { method: "answerQuestion", body: { granted: ["analytics"], asked: ASKED } },
    world.senders.contentScript(url, frameId),
  );

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test("an answer stands until it is withdrawn", async () => {
    const { browser, tabId, siteOf } = await openShop();
    expect(await siteOf()).toMatchObject({ site: "shop.example", granted: ["functional"], isProtected: true });
    await browser.world.ask("decide", { tabId, granted: ["advertising", "functional"] });
    await beforeEvent(browser);
    expect(await siteOf()).toMatchObject({
      granted: ["functional", "advertising"],
      decision: { how: "popup", granted: ["functional", "advertising"] },
    });
    await browser.world.ask("withdrawDecision", { tabId });
    await beforeEvent(browser);
    expect(await siteOf()).toMatchObject({ granted: ["functional"] });
    expect((await siteOf()).decision).toBeUndefined();
  });

  test("the banner's answer keeps what the person was told", async () => {
    const { browser, siteOf } = await openShop();
    expect(await answer(browser, SHOP_PAGE.url)).toMatchObject({ answered: true });
    await beforeEvent(browser);
    expect((await siteOf()).decision).toMatchObject({ how: "banner", asked: ASKED });
  });

  test("protection is switched off for this site and on again", async () => {
    const { browser, tabId, siteOf } = await openShop();
    for (const isOn of [false, true]) {
      await browser.world.ask("setProtection", { tabId, isOn });
      await beforeEvent(browser);
      expect((await siteOf()).isProtected).toBe(isOn);
    }
  });

  test("what is decided in a private window stays there and never reaches the disk", async () => {
    const { browser, tabId, siteOf } = await openShop(true);
    await browser.world.ask("decide", { tabId, granted: ["analytics"] });
    await browser.world.ask("setProtection", { tabId, isOn: false });
    await browser.world.ask("setTrackerChoice", { tabId, domains: ["ads.example"], scope: "site", choice: "allow" });
    await pass(browser, 1000);
    await beforeEvent(browser);
    expect(await siteOf()).toMatchObject({ granted: ["analytics"], isProtected: false });
    expect(JSON.stringify(browser.world.storedForGood())).not.toMatch(/shop\.example|ads\.example/);
    const other = browser.world.openTab();
    await browser.world.visit(other, SHOP_PAGE);
    expect(await browser.world.ask("getSiteReport", { tabId: other })).toMatchObject({
      granted: ["functional"],
      isProtected: true,
    });
  });
});

test("a frame cannot answer for its page", async () => {
  const { browser, siteOf } = await openShop();
  await expect(answer(browser, "https://ads.example/", 7)).rejects.toThrow();
  expect((await siteOf()).decision).toBeUndefined();
});
