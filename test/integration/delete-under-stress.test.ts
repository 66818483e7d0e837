import { describe, expect, test } from "vitest";
import { jarOf, openShop, remove, SIBLINGS, undo } from "../support/deleting.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { fill, pageOf } from "../support/shop-world.ts";
import { killAndRestart, pass } from "../support/start-background.ts";

useFakeClock();

describe("when much happens at once", () => {
  const flavour = "chromium";

  test("two deletions at once are two steps, and both can be undone", async () => {
    const { browser, tabId } = await openShop(flavour);
    const cookies = fill(browser, [{ name: "a" }, { name: "b" }]);
    const before = jarOf(browser);
    await Promise.all(cookies.map((cookie) => remove(browser, tabId, [cookie])));
    await undo(browser, (await pageOf(browser, tabId)).undo?.id);
    await undo(browser, (await pageOf(browser, tabId)).undo?.id);
    expect(jarOf(browser)).toEqual(before);
  });

  test("a worker that is killed in the middle of a deletion can still undo it", async () => {
    for (let turns = 0; turns < 24; turns += 1) {
      const { browser, tabId } = await openShop(flavour);
      const cookies = fill(browser, SIBLINGS);
      const before = jarOf(browser);
      remove(browser, tabId, cookies).catch(() => "the worker was killed");
      for (let each = 0; each < turns; each += 1) await new Promise<void>((resolve) => setImmediate(resolve));
      await killAndRestart(browser);
      const offer = (await pageOf(browser, tabId)).undo;
      if (offer) await undo(browser, offer.id);
      expect([turns, jarOf(browser)]).toEqual([turns, before]);
    }
  });

  test("a worker that is killed in the middle of an undo can still finish it", async () => {
    for (let turns = 0; turns < 24; turns += 1) {
      const { browser, tabId } = await openShop(flavour);
      const cookies = fill(browser, SIBLINGS);
      const before = jarOf(browser);
      await remove(browser, tabId, cookies);
      const id = (await pageOf(browser, tabId)).undo?.id;
      undo(browser, id).catch(() => "the worker was killed");
      for (let each = 0; each < turns; each += 1) await new Promise<void>((resolve) => setImmediate(resolve));
      await killAndRestart(browser);
      const offer = (await pageOf(browser, tabId)).undo;
      if (offer) await undo(browser, offer.id);
      expect([turns, jarOf(browser)]).toEqual([turns, before]);
    }
  });

  test("a page that fills the session's storage does not keep anybody from deleting", async () => {
    const { browser, tabId } = await openShop(flavour);
    for (let page = 0; page < 4; page += 1) {
      await browser.world.visit(tabId, {
        url: `https://www.shop.example/${page}`,
        setCookies: Array.from({ length: 1000 }, (_, index) => `${"n".repeat(3000)}${index}=1`),
      });
      await pass(browser, 1000);
    }
    const cookies = fill(
      browser,
      Array.from({ length: 400 }, (_, index) => ({ name: `n${index}`, value: "v".repeat(4000) })),
    );
    expect(await remove(browser, tabId, cookies)).toEqual({ deleted: 400, left: [] });
  }, 30_000);
});
