import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { jarTexts } from "../support/jar-texts.ts";
import { listedCookies } from "../support/listed-cookies.ts";
import { overflowIn, showScheme } from "../support/looks.ts";
import { runInPage } from "../support/page-call.ts";
import { namesIn, noticeIn, press, search, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";
import { crowdUrl } from "../world/sites/crowd.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { MUSEUM_URL } from "../world/sites/museum.ts";

const SLOW = { timeout: 10_000 };

/** What has the focus, by its accessible name or text. Runs in the popup. */
function focused({ document }: Window): string {
  const { activeElement: element } = document;
  const row = element?.closest<HTMLElement>("[data-cookie-name]")?.dataset.cookieName ?? "";
  return `${row} ${element?.ariaLabel ?? element?.textContent ?? ""}`.trim();
}

describe.each(BROWSERS)("the popup in $browser, for everybody,", ({ browser }) => {
  const stage = setStage({ browser });

  async function openOn(url: string): Promise<Page> {
    const { running } = stage();
    return running.openPopup(await running.open(url));
  }

  const STATES: readonly (readonly [string, () => Promise<Page>])[] = [
    ["a list", () => openOn(FIXTURE_URL)],
    [
      "opened rows",
      async () => {
        const popup = await openOn(MUSEUM_URL);
        await search(popup, "name:twin");
        await runInPage(popup, ({ document }) => {
          for (const button of document.querySelectorAll<HTMLElement>(".row-button")) {
            button.click();
          }
        });
        await expect.poll(() => wordsIn(popup), SLOW).toContain("Copy value");
        return popup;
      },
    ],
    [
      "the help for searching",
      async () => {
        const popup = await openOn(FIXTURE_URL);
        await press(popup, /^How to search$/);
        await popup.waitForSelector(":popover-open");
        return popup;
      },
    ],
    [
      "a search without an answer",
      async () => {
        const popup = await openOn(FIXTURE_URL);
        await search(popup, "nothing is called like this");
        await expect.poll(() => wordsIn(popup), SLOW).toContain("Nothing found");
        return popup;
      },
    ],
    ["no cookies at all", () => openOn("https://plain.test/")],
    ["a restricted page", () => openOn("about:blank")],
    ["3,300 cookies", () => openOn(crowdUrl())],
    [
      "no access",
      async () => {
        const { running } = stage();
        const page = await running.open(FIXTURE_URL);
        const tabId = await running.tabIdOf(page);
        await running.setHostAccess(false);
        const popup = await running.openPopup(tabId);
        await expect.poll(() => wordsIn(popup), SLOW).toContain("Allow access");
        return popup;
      },
    ],
  ];

  it.each(STATES)("has no serious fault in axe's eyes with %s, light and dark (M18)", async (_state, open) => {
    try {
      const popup = await open();
      for (const scheme of ["light", "dark"]) {
        expect(await runInPage(popup, showScheme, scheme)).toBe(scheme === "dark" ? "#16181d" : "#fff");
        // A colour on its way from one to the other is neither.
        const isSettled = () => runInPage(popup, ({ document }) => document.getAnimations().length === 0);
        await poll(isSettled, "the colours to settle");
        expect(await seriousFindings(popup), scheme).toEqual([]);
      }
    } finally {
      await stage().running.setHostAccess(true);
    }
  });

  it("is used with the keyboard alone: search, move, open, copy, delete, undo", async () => {
    const { running } = stage();
    const popup = await openOn(FIXTURE_URL);
    await popup.bringToFront();
    const before = jarTexts(await running.jar());
    const names = await namesIn(popup);
    const keys = async (...list: readonly Parameters<Page["keyboard"]["press"]>[0][]) => {
      for (const key of list) {
        await popup.keyboard.press(key);
      }
    };
    const focus = () => runInPage(popup, focused);
    await keys("/");
    await expect.poll(focus).toBe("Search cookies");
    await popup.keyboard.type("fx_l");
    await expect.poll(() => namesIn(popup)).toEqual(["fx_lasting"]);
    await keys("Delete", "Backspace");
    await expect.poll(() => namesIn(popup), { message: "Delete in the search field edits the text" }).toEqual(names);
    await keys("Escape");
    for (let each = 0; each < 30 && (await focus()) !== "First-party"; each += 1) {
      await keys("Tab");
    }
    expect(await focus()).toBe("First-party");
    await keys("ArrowDown", "ArrowDown");
    await expect.poll(focus).toMatch(/^fx_http/);
    await keys("Enter");
    await expect.poll(() => wordsIn(popup)).toContain("HttpOnlyYes");
    // Before it: what the cookie is for, and its value decoded.
    for (let each = 0; each < 5 && !(await focus()).startsWith("fx_http Copy value"); each += 1) await keys("Tab");
    expect(await focus()).toMatch(/^fx_http Copy value/);
    await keys("Enter");
    await expect.poll(focus).toMatch(/Copied/);
    await keys("Escape");
    await expect.poll(() => wordsIn(popup)).not.toContain("HttpOnlyYes");
    await keys("Delete");
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Deleted fx_http.");
    expect((await focus()).startsWith("fx_"), "the focus goes on to a neighbour").toBe(true);
    await popup.keyboard.down("Control");
    await keys("z");
    await popup.keyboard.up("Control");
    await expect.poll(() => noticeIn(popup), SLOW).toContain("Restored 1 cookie.");
    await expect.poll(focus).toMatch(/^fx_http/);
    expect(jarTexts(await running.jar())).toEqual(before);
  });

  it.each([2, 4])("needs no sideways scrolling at a zoom of %i", async (zoom) => {
    const { running } = stage();
    const popup = await openOn(MUSEUM_URL);
    await press(popup, /^base64/);
    const width = () => runInPage(popup, (view) => view.innerWidth);
    const before = await width();
    const tabId = await running.tabIdOf(popup);
    await running.runInExtensionPage((api, id, factor) => api.tabs.setZoom(id, factor), tabId, zoom);
    await expect.poll(width, SLOW).toBeLessThan(before / (zoom - 0.5));
    expect(await runInPage(popup, overflowIn)).toBeLessThanOrEqual(0);
    await running.runInExtensionPage((api, id) => api.tabs.setZoom(id, 1), tabId);
  });

  it("shows under the toolbar button rows with the attributes that scripts rely on", async () => {
    const { running } = stage();
    const page = await running.open(FIXTURE_URL);
    const popup = await running.openRealPopup(page);
    await popup.ready();
    const { width, height } = await popup.size();
    expect(width).toBeGreaterThanOrEqual(380);
    expect(width).toBeLessThanOrEqual(420);
    expect(height).toBeGreaterThan(300);
    expect(await popup.run(overflowIn)).toBeLessThanOrEqual(0);
    await expect.poll(async () => (await popup.run(listedCookies)).length, SLOW).toBe(11);
    const all = await popup.run(listedCookies);
    expect(all).toContainEqual({
      ...{ name: "fx_http", domain: "top.test", path: "/", party: "first-party" },
      ...{ purpose: "unclassified", partition: "" },
    });
    expect(all.find(({ name }) => name === "fx_pixel_chips")).toMatchObject({
      party: "third-party",
      partition: "https://top.test",
    });
    await popup.close();
  });
});
