import { describe, expect, test } from "vitest";
import type { Ask } from "#core/protocol.ts";
import type { PageRequests } from "#messages.ts";
import { createPopupModel } from "../../src/popup/popup-model.ts";
import { createFakeBrowser } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { fill, SHOP_PAGE } from "../support/shop-world.ts";
import { startBackground, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

/** The popup's model over the whole background. */
async function openShop() {
  const browser = createFakeBrowser("chromium");
  // There before we were: nobody answered yet, so they stay.
  fill(browser, [{ name: "_ga_ABC123DEF4" }, { name: "_ga_XYZ789XYZ7" }, { name: "other" }]);
  await browser.world.rest();
  await startBackground(browser);
  await browser.world.rest();
  const tabId = browser.world.openTab({});
  await browser.world.visit(tabId, SHOP_PAGE);
  const ask = ((method, body) => browser.world.ask(method, body)) as Ask<PageRequests>;
  const model = createPopupModel({ ask, tabId, now: Date.now });
  await model.refresh();
  const row = (name: string) => {
    const found = model.cookies.value.find(({ cookie }) => cookie.name === name);
    if (!found) throw new Error(`No ${name}.`);
    return found;
  };
  return { browser, model, row };
}

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test("what is said of one cookie holds for its family, as the form says, until it is taken back", async () => {
    const { browser, model, row } = await openShop();
    const before = row("_ga_ABC123DEF4").classification;
    model.correction.open(row("_ga_ABC123DEF4"));
    model.correction.change({ purpose: "functional" });
    await beforeEvent(browser);
    await model.correction.save();
    expect(model.outcome.value).toMatchObject({ kind: "corrected" });
    for (const name of ["_ga_ABC123DEF4", "_ga_XYZ789XYZ7"])
      expect(row(name)).toMatchObject({ word: "site", classification: { purpose: "functional", step: "user" } });
    expect(row("other").word).toBeUndefined();
    expect(model.list.counts.value.get("corrected")).toBe(2);

    await beforeEvent(browser);
    await model.correction.takeBack(row("_ga_XYZ789XYZ7"));
    expect(row("_ga_ABC123DEF4").classification).toEqual(before);
    expect(model.list.counts.value.has("corrected")).toBe(false);
  });

  test("of a cookie that is gone nothing can be said, and that is told", async () => {
    const { browser, model, row } = await openShop();
    model.correction.open(row("other"));
    model.correction.change({ purpose: "advertising", scope: "everywhere" });
    await model.remove([row("other").key]);
    await beforeEvent(browser);
    await model.correction.save();
    expect(model.outcome.value).toMatchObject({ kind: "failed", reason: expect.stringContaining("gone") });
    expect(browser.world.storedForGood()).toEqual({});
  });
});
