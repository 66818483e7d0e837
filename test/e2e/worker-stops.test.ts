import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, MODES } from "../support/browsers.ts";
import { jarTexts } from "../support/jar-texts.ts";
import { addFrame, addImage, imageOf } from "../support/late-parts.ts";
import { runInPage } from "../support/page-call.ts";
import { listedIn, namesIn, noticeIn, press, wordsIn } from "../support/popup-steps.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";
import { FIXTURE_LABELS } from "../world/labelled-pages.ts";
import { expectedCookies } from "../world/labels.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { createWorld } from "../world/world.ts";

const namesOf = (mode: (typeof MODES)[number]["mode"]) =>
  expectedCookies(FIXTURE_LABELS, mode)
    .map(({ name }) => name)
    .sort();

describe.each(MODES)("with the background stopped again and again, in $mode,", ({ mode, browser, cookieMode }) => {
  const stage = setStage({ browser, cookieMode });

  it("the popup lists what a script embedded meanwhile, and deletes and restores it", async () => {
    const { running } = stage();
    await running.stopBackground();
    const page = await running.open(FIXTURE_URL);
    await running.stopBackground();
    await runInPage(page, addImage, imageOf("cdn.test", "late_image"));
    await running.stopBackground();
    await runInPage(page, addFrame, imageOf("metrics.test", "late_frame"));
    await running.stopBackground();
    const popup = await running.openPopup(page);
    const late = mode === "chromium-block" ? [] : ["late_frame", "late_image"];
    const all = [...namesOf(mode), "late_frame_chips", "late_image_chips", ...late].sort();
    await expect.poll(() => namesIn(popup), { timeout: 10_000 }).toEqual(all);
    for (const row of (await listedIn(popup)).filter((each) => each.startsWith("late_"))) {
      expect(row).toContain("third-party");
    }
    const before = jarTexts(await running.jar());
    await running.stopBackground();
    await press(popup, /^fx_lasting/);
    await press(popup, /^Delete fx_lasting$/);
    await expect.poll(() => noticeIn(popup)).toContain("Deleted fx_lasting.");
    await expect.poll(() => namesIn(popup)).toEqual(all.filter((name) => name !== "fx_lasting"));
    await running.stopBackground();
    await press(popup, /^Undo$/);
    await expect.poll(() => noticeIn(popup)).toContain("Restored 1 cookie.");
    expect(jarTexts(await running.jar())).toEqual(before);
    await running.stopBackground();
    // The popup that stayed open hears of changes through a background that was stopped.
    await runInPage(page, addImage, imageOf("tracker-ads.test", "last_image"));
    await expect.poll(() => namesIn(popup), { timeout: 10_000 }).toContain("last_image_chips");
  });

  it("a page keeps what it used while the background is stopped and started five times", async () => {
    const { running } = stage();
    const page = await running.open(FIXTURE_URL);
    for (const round of [1, 2, 3, 4, 5]) {
      await running.stopBackground();
      await runInPage(page, addImage, imageOf("news.test", `round_${round}`));
    }
    await running.stopBackground();
    const popup = await running.openPopup(page);
    const rounds = async () => (await namesIn(popup)).filter((name) => /^round_\d_chips$/.test(name)).length;
    await expect.poll(rounds, { timeout: 10_000 }).toBe(5);
  });
});

describe.each(BROWSERS)("around an install and a restart, in $browser,", ({ browser }) => {
  let sites: Sites;
  const profile = mkdtempSync(path.join(tmpdir(), "consentry-restarted-"));
  const mode = browser === "firefox" ? "firefox" : "chromium-allow";

  beforeAll(async () => {
    sites = await startSites(createWorld());
  });
  afterAll(async () => {
    await sites?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it("a page that was open before the install is listed whole, and the popup says what it cannot know", async () => {
    const running = await launch({
      ...{ browser, sites },
      beforeInstall: async (driver) => {
        const page = await driver.newPage();
        await page.goto(FIXTURE_URL);
      },
    });
    try {
      const pages = await running.driver.pages();
      const page = pages.find((each) => each.url() === FIXTURE_URL);
      const popup = await running.openPopup(await poll(() => page, "the page"));
      await expect.poll(() => namesIn(popup), { timeout: 10_000 }).toEqual(namesOf(mode));
      expect(await wordsIn(popup)).toContain("This page was opened before Consentry could watch it.");
      await press(popup, /^Reload the page/);
      await expect.poll(() => wordsIn(popup), { timeout: 10_000 }).not.toContain("was opened before");
      await expect.poll(() => namesIn(popup), { timeout: 10_000 }).toEqual(namesOf(mode));
    } finally {
      await running.close();
    }
  });

  it("the first page of a browser's life is listed whole, before and after a restart", async () => {
    // A page of the command line: nothing is earlier. Chromium's remote control never lets such a page load.
    const args = browser === "firefox" ? [FIXTURE_URL] : [];
    for (const round of ["at first", "after the restart"]) {
      const running = await launch({
        ...{ browser, sites, profile, args },
        install: "persistent",
        waitForBackground: false,
      });
      try {
        const find = async () => (await running.driver.pages()).find((each) => each.url() === FIXTURE_URL);
        const page = browser === "firefox" ? await poll(find, "the first page") : await running.open(FIXTURE_URL);
        const popup = await running.openPopup(page);
        await expect.poll(() => namesIn(popup), { timeout: 10_000, message: round }).toEqual(namesOf(mode));
      } finally {
        await running.close();
      }
    }
  });
});
