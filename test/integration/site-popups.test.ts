import { describe, expect, test, vi } from "vitest";
import type { PopupTask } from "#content-messages.ts";
import type { SitePopup } from "#core/cmp/site-popup.ts";
import type { SiteReport } from "#core/site-report.ts";
import type { FakeBrowser } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { openBrowser, SHOP_PAGE } from "../support/shop-world.ts";
import { WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

async function openShop() {
  const browser = await openBrowser();
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  const popup = async (): Promise<SitePopup | undefined> =>
    ((await browser.world.ask("getSiteReport", { tabId })) as SiteReport).sitePopup;
  return { browser, tabId, popup };
}

/** As our script in the page's top frame asks. */
async function say<T>({ world }: FakeBrowser, method: string, body: object): Promise<T> {
  const answer = await world.send({ method, body }, world.senders.contentScript(SHOP_PAGE.url));
  const { json } = answer as { readonly json?: string };
  return (json === undefined ? undefined : JSON.parse(json)) as T;
}

const watched = ({ world }: FakeBrowser) =>
  world.scripts().filter(({ id }) => id.startsWith("cmp-")) as unknown as readonly {
    readonly matches: readonly string[];
    readonly excludeMatches: readonly string[];
  }[];

describe.each(WORKER_LIVES)("with the worker %s, a site's own pop-up", (_life, beforeEvent) => {
  test("waits for the answer, and is then answered by it", async () => {
    const { browser, tabId, popup } = await openShop();
    expect(await say<PopupTask>(browser, "askAboutPopup", { document: "a" })).toEqual({ kind: "wait" });
    await beforeEvent(browser);
    expect(await popup()).toMatchObject({ status: "waiting" });
    await browser.world.ask("decide", { tabId, granted: ["analytics"] });
    await beforeEvent(browser);
    const task = { kind: "answer", granted: ["analytics"] };
    expect(await say<PopupTask>(browser, "askAboutPopup", { document: "a" })).toEqual(task);
  });

  test("is the person's again where our own banner has nothing to ask", async () => {
    const { browser, popup } = await openShop();
    await say<PopupTask>(browser, "askAboutPopup", { document: "a" });
    await beforeEvent(browser);
    vi.setSystemTime(Date.now() + 4000);
    expect(await say<PopupTask>(browser, "askAboutPopup", { document: "a" })).toEqual({ kind: "leave" });
    expect(await popup()).toBeUndefined();
  });

  test("that comes back in the next document is left alone, and the report says so", async () => {
    const { browser, popup } = await openShop();
    expect(await say(browser, "beginPopupAnswer", { document: "a" })).toBe(true);
    await beforeEvent(browser);
    expect(await say(browser, "beginPopupAnswer", { document: "a" })).toBe(true);
    expect(await say(browser, "beginPopupAnswer", { document: "b" })).toBe(false);
    await beforeEvent(browser);
    expect(await popup()).toMatchObject({ status: "returned" });
  });

  test("is answered once more when the person changes the answer", async () => {
    const { browser, tabId } = await openShop();
    await say(browser, "beginPopupAnswer", { document: "a" });
    await beforeEvent(browser);
    await browser.world.ask("decide", { tabId, granted: [] });
    expect(await say(browser, "beginPopupAnswer", { document: "b" })).toBe(true);
  });

  test("is reported with what confirms its answer", async () => {
    const { browser, popup } = await openShop();
    const outcome = { by: "labels", granted: [], isGone: true, hasStored: true };
    await say(browser, "reportSitePopup", outcome);
    await beforeEvent(browser);
    expect(await popup()).toMatchObject({ status: "answered", by: "labels", proof: "storage", granted: [] });
    await say(browser, "reportSitePopup", { ...outcome, isGone: false });
    expect(await popup()).toMatchObject({ status: "failed", proof: "none" });
  });

  test("is watched for where an answer is to be given, and nowhere else", async () => {
    const { browser, tabId } = await openShop();
    expect(watched(browser)).toMatchObject([{ matches: ["*://*/*"], excludeMatches: [] }]);
    await browser.world.ask("setProtection", { tabId, isOn: false });
    await beforeEvent(browser);
    expect(watched(browser)).toMatchObject([{ excludeMatches: ["*://*.shop.example/*"] }]);
    await browser.world.ask("setProtection", { tabId, isOn: true });
    const settings = (await browser.world.ask("getSettings", {})) as object;
    await browser.world.ask("setSettings", { ...settings, standingAnswer: "observe" });
    await beforeEvent(browser);
    expect(watched(browser)).toEqual([]);
    await browser.world.ask("decide", { tabId, granted: [] });
    expect(watched(browser)).toMatchObject([{ matches: ["*://*.shop.example/*"] }]);
  });
});

test("nothing but our own scripts in pages may ask", async () => {
  const { browser } = await openShop();
  const { world } = browser;
  for (const sender of [world.senders.popup(), world.senders.otherExtension(), world.senders.webPage()]) {
    expect(await world.send({ method: "runPopupSnippet", body: { name: "EVAL_0" } }, sender)).toBeUndefined();
  }
});
