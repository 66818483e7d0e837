import { describe, expect, it } from "vitest";
import { namesIn, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { FIXTURE_LABELS } from "../world/labelled-pages.ts";
import { expectedCookies } from "../world/labels.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";

const SLOW = { timeout: 10_000 };

describe.each(BROWSERS)("the access to sites in $browser", ({ browser }) => {
  // Firefox then grants what is asked for without a question: nobody is there to answer it.
  const stage = setStage({ browser, prefs: { "extensions.webextOptionalPermissionPrompts": false } });
  const mode = browser === "firefox" ? "firefox" : "chromium-allow";
  const names = expectedCookies(FIXTURE_LABELS, mode)
    .map(({ name }) => name)
    .sort();

  it("is missed by an open popup at once, which offers the way and fills itself when it is back", async () => {
    const { running } = stage();
    const page = await running.open(FIXTURE_URL);
    const popup = await running.openPopup(page);
    await expect.poll(() => namesIn(popup), SLOW).toEqual(names);
    await running.setHostAccess(false);
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Consentry may not look at this site yet");
    expect(await wordsIn(popup)).toContain("Allow access");
    expect(await namesIn(popup)).toEqual([]);
    await running.setHostAccess(true);
    await expect.poll(() => namesIn(popup), SLOW).toEqual(names);
    expect(await wordsIn(popup)).not.toContain("may not look");
  });

  it("is missed by a popup that opens without it, also for a page that was loaded meanwhile", async () => {
    const { running } = stage();
    await running.setHostAccess(false);
    const page = await running.open(FIXTURE_URL);
    const tabId = await running.tabIdOf(page);
    const popup = await running.openPopup(tabId);
    await expect.poll(() => wordsIn(popup), SLOW).toContain("reads the cookies of top.test");
    if (browser === "firefox") {
      // A true click: browsers do not let a script ask.
      await (await popup.$("main button"))?.click();
    } else {
      await running.setHostAccess(true);
    }
    await expect.poll(() => namesIn(popup), SLOW).toEqual(names);
    expect(await wordsIn(popup)).toContain("This page was opened before Consentry could watch it.");
  });
});
