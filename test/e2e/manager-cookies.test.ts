import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { jarTexts } from "../support/jar-texts.ts";
import { overflowIn, showScheme } from "../support/looks.ts";
import { clickRow, focusIn, openManager, selectedIn } from "../support/manager-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { listedIn, namesIn, noticeIn, press, search, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";
import { crowdUrl } from "../world/sites/crowd.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { MUSEUM_URL } from "../world/sites/museum.ts";

const SLOW = { timeout: 10_000 };
const CONTAINERS = { "privacy.userContext.enabled": true };

describe.each(BROWSERS)("all cookies in $browser", ({ browser }) => {
  const stage = setStage({ browser, privateWindows: true, prefs: CONTAINERS });
  const jarNames = async () => (await stage().running.jar()).map(({ name }) => name).sort();
  /** The fixture page with what it sets in the jar; what is held back is another scenario's business. */
  async function openFixture(): Promise<void> {
    const { running } = stage();
    await running.open(FIXTURE_URL);
    const held = async () =>
      (await running.jar()).filter(({ name, storeId }) => name.startsWith("fx_") && /^0$|default$/.test(storeId));
    await expect.poll(async () => (await held()).length, SLOW).toBeGreaterThanOrEqual(9);
  }
  const keys = async (page: Page, ...list: readonly Parameters<Page["keyboard"]["press"]>[0][]) => {
    for (const key of list) await page.keyboard.press(key);
  };

  it("lists every cookie of every site, store and partition, each as a row of its own (M2, A14)", async () => {
    const { running } = stage();
    await running.open(FIXTURE_URL);
    await running.open(MUSEUM_URL);
    if (browser === "firefox") {
      const tabId = await running.runInExtensionPage(
        async (api, url) => (await api.tabs.create({ url, cookieStoreId: "firefox-container-2" })).id ?? -1,
        `${FIXTURE_URL}?container`,
      );
      const inContainer = () =>
        running.runInExtensionPage((api) => api.cookies.getAll({ storeId: "firefox-container-2", partitionKey: {} }));
      await expect.poll(async () => (await inContainer()).length, SLOW).toBeGreaterThanOrEqual(9);
      const expected = await jarNames();
      await running.runInExtensionPage((api, id) => api.tabs.remove(id), tabId);
      const manager = await openManager(running);
      await expect.poll(() => namesIn(manager), { ...SLOW, message: "a container without a tab" }).toEqual(expected);
      expect(await wordsIn(manager)).not.toContain("undefined");
      await manager.close();
    }
    const hidden = await running.openPrivate(`${FIXTURE_URL}?private`);
    const manager = await openManager(running);
    await search(manager, browser === "firefox" ? "-store:container" : "");
    await expect.poll(() => namesIn(manager), SLOW).toEqual(await jarNames());
    const partitions = async () => new Set((await listedIn(manager)).map((row) => row.split(" ").at(-1)));
    expect([...(await partitions())]).toContain("https://top.test");
    await manager.select(".sort", "store");
    await search(manager, browser === "firefox" ? "store:private" : "store:1");
    await expect.poll(() => wordsIn(manager), SLOW).toContain("Private window");
    await hidden.close();
  });

  it("deletes what was selected by mouse, and undo gives everything back byte by byte", async () => {
    const { running } = stage();
    await openFixture();
    const manager = await openManager(running);
    await search(manager, "domain:top.test fx_ -store:container");
    const names = await namesIn(manager);
    expect(names.length).toBeGreaterThan(2);
    const before = jarTexts(await running.jar());
    const [first = "", second = "", third = ""] = names;
    await clickRow(manager, first, { ctrlKey: true });
    await clickRow(manager, third, { shiftKey: true });
    await expect.poll(() => selectedIn(manager)).toBe("3 selected");
    await clickRow(manager, second, { ctrlKey: true });
    await expect.poll(() => selectedIn(manager)).toBe("2 selected");
    await press(manager, /^Delete 2 cookies$/);
    await expect.poll(() => noticeIn(manager), SLOW).toContain("Deleted 2 cookies.");
    expect(jarTexts(await running.jar())).toHaveLength(before.length - 2);
    expect(await namesIn(manager)).not.toContain(first);
    expect(await selectedIn(manager)).toBe("");
    await press(manager, /^Undo$/);
    await expect.poll(() => noticeIn(manager), SLOW).toContain("Restored 2 cookies.");
    expect(jarTexts(await running.jar())).toEqual(before);
  });

  it("is used with the keyboard alone: search, move, extend, open, delete, undo", async () => {
    const { running } = stage();
    await openFixture();
    const manager = await openManager(running);
    await manager.bringToFront();
    const before = jarTexts(await running.jar());
    await keys(manager, "/");
    await expect.poll(() => focusIn(manager)).toBe("Search cookies");
    await manager.keyboard.type("domain:top.test fx_ -store:container");
    await manager.select(".sort", "none");
    const names = await namesIn(manager);
    await runInPage(manager, ({ document }) => document.querySelector<HTMLElement>(".stop[tabindex='0']")?.focus());
    await expect.poll(() => focusIn(manager)).toBe(names[0]);
    await keys(manager, " ");
    await manager.keyboard.down("Shift");
    await keys(manager, "ArrowDown");
    await manager.keyboard.up("Shift");
    await expect.poll(() => selectedIn(manager)).toBe("2 selected");
    await expect.poll(() => focusIn(manager)).toBe(names[1]);
    await keys(manager, "Enter");
    await expect.poll(() => wordsIn(manager)).toContain("Copy value");
    await keys(manager, "Escape");
    await expect.poll(() => wordsIn(manager)).not.toContain("Copy value");
    await expect.poll(() => selectedIn(manager)).toBe("2 selected");
    await keys(manager, "Delete");
    await expect.poll(() => noticeIn(manager), SLOW).toContain("Deleted 2 cookies.");
    await expect.poll(() => focusIn(manager), { message: "the focus goes on to a neighbour" }).toBe(names[2]);
    await manager.keyboard.down("Control");
    await keys(manager, "z");
    await manager.keyboard.up("Control");
    await expect.poll(() => noticeIn(manager), SLOW).toContain("Restored 2 cookies.");
    expect(jarTexts(await running.jar())).toEqual(before);
  });

  it("shows at once what a page sets, and what expires", async () => {
    const { running } = stage();
    const page = await running.open("https://plain.test/");
    const manager = await openManager(running);
    await search(manager, "name:live_");
    const set = (view: Window, text: string) => {
      view.document.cookie = text;
    };
    await runInPage(page, set, "live_one=1; Path=/");
    await runInPage(page, set, "live_short=1; Path=/; Max-Age=3");
    await expect.poll(() => namesIn(manager), SLOW).toEqual(["live_one", "live_short"]);
    await expect.poll(() => namesIn(manager), SLOW).toEqual(["live_one"]);
    await runInPage(page, set, "live_one=; Path=/; Max-Age=0");
    await expect.poll(() => namesIn(manager), SLOW).toEqual([]);
  });

  it("has no serious fault in axe's eyes: full, grouped, opened, selected, with thousands of rows (M18)", async () => {
    const { running } = stage();
    await running.open(crowdUrl(1_000));
    const manager = await openManager(running);
    await expect.poll(async () => (await namesIn(manager)).length, SLOW).toBeGreaterThan(1_000);
    expect(await seriousFindings(manager), "full").toEqual([]);
    await search(manager, "name:c001");
    await expect.poll(async () => new Set(await namesIn(manager)).size, SLOW).toBe(1);
    await clickRow(manager, "c001");
    await expect.poll(() => wordsIn(manager)).toContain("Copy value");
    await clickRow(manager, "c001", { ctrlKey: true });
    await expect.poll(() => selectedIn(manager)).toMatch(/selected$/);
    expect(await seriousFindings(manager), "opened and selected").toEqual([]);
    await press(manager, /^Columns$/);
    expect(await seriousFindings(manager), "the choice of columns").toEqual([]);
  });

  it.each(["cookies", "files"])(
    "has no serious fault in #/%s, light and dark, and needs no sideways scrolling when zoomed",
    async (view) => {
      const { running } = stage();
      await openFixture();
      const manager = await openManager(running, view);
      for (const scheme of ["light", "dark"]) {
        expect(await runInPage(manager, showScheme, scheme)).toBe(scheme === "dark" ? "#16181d" : "#fff");
        await poll(
          () => runInPage(manager, ({ document }) => document.getAnimations().length === 0),
          "the colours to settle",
        );
        expect(await seriousFindings(manager), scheme).toEqual([]);
      }
      const width = () => runInPage(manager, (page) => page.innerWidth);
      const before = await width();
      const tabId = await running.tabIdOf(manager);
      for (const zoom of [2, 4]) {
        await running.runInExtensionPage((api, id, factor) => api.tabs.setZoom(id, factor), tabId, zoom);
        await expect.poll(width, SLOW).toBeLessThan(before / (zoom - 0.5));
        expect(await runInPage(manager, overflowIn), `zoom ${zoom}`).toBeLessThanOrEqual(0);
      }
      await running.runInExtensionPage((api, id) => api.tabs.setZoom(id, 1), tabId);
    },
  );

  it("is opened from the popup", async () => {
    const { running } = stage();
    const popup = await running.openPopup(await running.open(FIXTURE_URL));
    await press(popup, /^All cookies$/);
    const isOpen = async () =>
      (await running.runInExtensionPage((api) => api.tabs.query({}))).some(({ url }) =>
        /options\/index/.test(url ?? ""),
      );
    await expect.poll(isOpen, SLOW).toBe(true);
  });
});
