import { describe, expect, test } from "vitest";
import { cookieKey } from "#core/cookies/cookie.ts";
import type { Flavour } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { cookieIn, fill, openBrowser, pageOf, SHOP, SHOP_PAGE } from "../support/shop-world.ts";
import { pass, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const privateStore = (flavour: Flavour) => (flavour === "firefox" ? "firefox-private" : "1");

async function openShop(flavour: Flavour, isPrivate = false) {
  const browser = await openBrowser(flavour);
  const change = { name: "mystery-of-ours", ...(isPrivate && { storeId: privateStore(flavour) }) };
  fill(browser, [change]);
  const tabId = browser.world.openTab({ incognito: isPrivate });
  await browser.world.visit(tabId, SHOP_PAGE);
  const key = cookieKey(cookieIn(browser, change));
  const purposeOf = async (tab: number) => (await pageOf(browser, tab)).cookies[0];
  return { browser, tabId, key, purposeOf };
}

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test("the person's word counts, until it is taken back", async () => {
    const { browser, tabId, key, purposeOf } = await openShop("chromium");
    const before = await purposeOf(tabId);
    await browser.world.ask("setPurpose", { tabId, key, purpose: "advertising", scope: "site" });
    await beforeEvent(browser);
    expect(await purposeOf(tabId)).toMatchObject({
      word: "site",
      classification: { purpose: "advertising", step: "user" },
    });
    await browser.world.ask("withdrawPurpose", { tabId, key });
    await beforeEvent(browser);
    expect(await purposeOf(tabId)).toEqual(before);
  });

  test("the last word counts, the wider one is not left behind the narrower", async () => {
    const { browser, tabId, key, purposeOf } = await openShop("chromium");
    for (const [purpose, scope] of [
      ["advertising", "everywhere"],
      ["analytics", "site"],
      ["necessary", "everywhere"],
    ]) {
      await browser.world.ask("setPurpose", { tabId, key, purpose, scope });
      await beforeEvent(browser);
      expect(await purposeOf(tabId)).toMatchObject({ word: scope, classification: { purpose } });
    }
    await browser.world.ask("withdrawPurpose", { tabId, key });
    expect((await purposeOf(tabId))?.word).toBeUndefined();
  });

  test.each<Flavour>(["chromium", "firefox"])(
    "what is said in a private window of %s holds there only and never reaches the disk",
    async (flavour) => {
      const { browser, tabId, key, purposeOf } = await openShop(flavour, true);
      await browser.world.ask("setPurpose", { tabId, key, purpose: "advertising", scope: "everywhere" });
      await pass(browser, 1000);
      await beforeEvent(browser);
      expect((await purposeOf(tabId))?.classification.purpose).toBe("advertising");
      expect(browser.world.storedForGood()).toEqual({});

      fill(browser, [{ name: "mystery-of-ours" }]);
      const normal = browser.world.openTab();
      await browser.world.visit(normal, { url: SHOP });
      expect((await purposeOf(normal))?.word).toBeUndefined();
    },
  );

  test("no value of a cookie is stored with the word", async () => {
    const { browser, tabId, key } = await openShop("chromium");
    fill(browser, [{ name: "mystery-of-ours", value: "s3cret-value" }]);
    await browser.world.ask("setPurpose", { tabId, key, purpose: "advertising", scope: "site" });
    await beforeEvent(browser);
    expect(JSON.stringify(browser.world.storedForGood())).toContain("mystery-of-ours");
    expect(JSON.stringify(browser.world.storedForGood())).not.toContain("s3cret");
  });

  test("a cookie or a tab that is gone is said to be", async () => {
    const { browser, tabId, key } = await openShop("chromium");
    await beforeEvent(browser);
    const request = { tabId, key: "no such key", purpose: "analytics", scope: "site" };
    await expect(browser.world.ask("setPurpose", request)).rejects.toThrow("gone");
    await expect(browser.world.ask("setPurpose", { ...request, key, tabId: 77 })).rejects.toThrow("closed");
    expect(browser.world.storedForGood()).toEqual({});
  });
});
