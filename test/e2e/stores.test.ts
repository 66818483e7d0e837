import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { jarTexts } from "../support/jar-texts.ts";
import { addImage, imageOf } from "../support/late-parts.ts";
import { runInPage } from "../support/page-call.ts";
import { namesIn, noticeIn, press, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { FIXTURE_LABELS } from "../world/labelled-pages.ts";
import { type CookieMode, expectedCookies } from "../world/labels.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";

const SLOW = { timeout: 10_000 };
const CONTAINERS = { "privacy.userContext.enabled": true };

const setName = (view: Window, name: string) => {
  view.document.cookie = `${name}=1; Path=/; Max-Age=3600`;
};

describe.each(BROWSERS)("the stores of $browser", ({ browser }) => {
  const stage = setStage({ browser, privateWindows: true, prefs: CONTAINERS });
  const namesOf = (mode: CookieMode) => expectedCookies(FIXTURE_LABELS, mode).map(({ name }) => name);
  const fixture = namesOf(browser === "firefox" ? "firefox" : "chromium-allow").sort();
  // In private windows Chromium blocks third-party cookies whatever it does elsewhere.
  const inPrivate = browser === "firefox" ? fixture : namesOf("chromium-block");
  const inStore = async (isWanted: (storeId: string) => boolean) =>
    jarTexts((await stage().running.jar()).filter(({ storeId }) => isWanted(storeId)));
  const isNormal = (storeId: string) => ["0", "firefox-default"].includes(storeId);

  /** Deletes all of the page's own cookies in this popup and takes it back; no other store may notice. */
  async function deleteAndUndo(popup: Page): Promise<void> {
    const { running } = stage();
    const before = jarTexts(await running.jar());
    const normal = await inStore(isNormal);
    await press(popup, /^Delete all \d+ cookies of First-party$/);
    await expect.poll(() => noticeIn(popup), SLOW).toMatch(/^Deleted \d/);
    expect(jarTexts(await running.jar()).length).toBeLessThan(before.length);
    expect(await inStore(isNormal)).toEqual(normal);
    await press(popup, /^Undo$/);
    await expect.poll(() => noticeIn(popup), SLOW).toMatch(/^Restored \d/);
    expect(jarTexts(await running.jar())).toEqual(before);
  }

  it("keeps a private window and a normal one apart, in what is listed, deleted and undone", async () => {
    const { running } = stage();
    const open = await running.open(FIXTURE_URL);
    await runInPage(open, setName, "only_normal");
    const hidden = await running.openPrivate(`${FIXTURE_URL}?private`);
    await runInPage(hidden, setName, "only_private");
    const popup = await running.openPopup(hidden);
    await expect.poll(() => namesIn(popup), SLOW).toEqual([...inPrivate, "only_private"].sort());
    expect(await wordsIn(popup)).toContain("Private window");
    await deleteAndUndo(popup);
    await press(popup, /^only_private/);
    await press(popup, /^Delete only_private$/);
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Deleted only_private.");
    const other = await running.openPopup(open);
    await expect.poll(() => namesIn(other), SLOW).toEqual([...fixture, "only_normal"].sort());
    expect(await wordsIn(other), "an offer to undo what happened in private").not.toContain("only_private");
    await hidden.close();
  });

  it.runIf(browser === "firefox")("keeps a container apart (A14)", async () => {
    const { running } = stage();
    const open = await running.open(FIXTURE_URL);
    await runInPage(open, setName, "only_normal");
    const url = `${FIXTURE_URL}?container`;
    const tabId = await running.runInExtensionPage(
      async (api, address) => (await api.tabs.create({ url: address, cookieStoreId: "firefox-container-1" })).id ?? -1,
      url,
    );
    const popup = await running.openPopup(tabId);
    await expect.poll(() => namesIn(popup), SLOW).toEqual(fixture);
    expect(await wordsIn(popup)).toContain("Container 1");
    const stores = new Set((await running.jar()).map(({ storeId }) => storeId));
    expect([...stores].sort()).toEqual(["firefox-container-1", "firefox-default"]);
    await deleteAndUndo(popup);
    const other = await running.openPopup(open);
    await expect.poll(() => namesIn(other), SLOW).toEqual([...fixture, "only_normal"].sort());
    expect(await wordsIn(other)).not.toContain("Container");
  });
});

describe("first-party isolation in firefox", () => {
  const stage = setStage({ browser: "firefox", prefs: { "privacy.firstparty.isolate": true } });

  it("lists, deletes and restores isolated cookies, and none of another first party (M3)", async () => {
    const { running } = stage();
    const other = await running.open("https://news.test/");
    await runInPage(other, addImage, imageOf("embed.test", "of_the_news"));
    const page = await running.open(FIXTURE_URL);
    const isolated = async () =>
      (await running.jar()).filter(({ firstPartyDomain }) => firstPartyDomain === "top.test").map(({ name }) => name);
    await expect.poll(async () => (await isolated()).length, SLOW).toBe(11);
    const popup = await running.openPopup(page);
    await expect.poll(() => namesIn(popup), SLOW).toEqual((await isolated()).sort());
    const before = jarTexts(await running.jar());
    await press(popup, /^fx_frame/);
    expect(await wordsIn(popup)).toContain("First-party domaintop.test");
    await press(popup, /^Delete fx_frame/);
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Deleted fx_frame");
    expect(jarTexts(await running.jar())).toHaveLength(before.length - 1);
    await press(popup, /^Undo$/);
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Restored 1 cookie.");
    expect(jarTexts(await running.jar())).toEqual(before);
  });
});
