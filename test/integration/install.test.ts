import { describe, expect, test } from "vitest";
import type { Settings } from "#core/settings.ts";
import { createFakeBrowser } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { openBrowser } from "../support/shop-world.ts";
import { startBackground, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

const FLAVOURS = ["chromium", "firefox"] as const;

test("the welcome page is opened by the installation, not by updates", async () => {
  const browser = await openBrowser();
  for (const reason of ["update", "browser_update", "install"])
    await browser.world.emit("runtime.onInstalled", { reason });
  await browser.world.rest();
  expect(browser.world.opened).toEqual([expect.stringMatching(/\/src\/welcome\/index\.html$/)]);
});

describe.each(FLAVOURS)("in %s", (flavour) => {
  const settingsOf = async (browser: Awaited<ReturnType<typeof openBrowser>>) =>
    (await browser.world.ask("getSettings", {})) as Settings;

  test("without a policy our defaults hold, and a choice stays", async () => {
    const browser = await openBrowser(flavour);
    const settings = await settingsOf(browser);
    expect(settings.standingAnswer).toBe("ask");
    await browser.world.ask("setSettings", { ...settings, standingAnswer: "functional" });
    expect((await settingsOf(browser)).standingAnswer).toBe("functional");
  });

  test.each(WORKER_LIVES)(
    "a policy presets the standing answer until the person chooses, %s",
    async (_life, beforeEvent) => {
      const browser = createFakeBrowser(flavour);
      browser.world.presetByPolicy({ standingAnswer: "refuse", isStrict: true });
      await startBackground(browser);
      await browser.world.rest();
      const settings = await settingsOf(browser);
      expect([settings.standingAnswer, settings.isStrict]).toEqual(["refuse", false]);
      await beforeEvent(browser);
      await browser.world.ask("setSettings", { ...settings, standingAnswer: "ask" });
      await beforeEvent(browser);
      expect((await settingsOf(browser)).standingAnswer).toBe("ask");
    },
  );

  test.each<readonly [Readonly<Record<string, unknown>>]>([
    [{}],
    [{ standingAnswer: "everything" }],
    [{ standingAnswer: 1 }],
    [{ toString: "refuse" }],
  ])("a policy of %j presets nothing", async (policy) => {
    const browser = createFakeBrowser(flavour);
    browser.world.presetByPolicy(policy);
    await startBackground(browser);
    await browser.world.rest();
    expect((await settingsOf(browser)).standingAnswer).toBe("ask");
  });
});
