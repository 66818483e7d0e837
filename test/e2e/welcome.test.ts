import { afterEach, describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { launch, type RunningBrowser } from "../support/browsers.ts";
import { runInPage } from "../support/page-call.ts";
import { press, wordsIn } from "../support/popup-steps.ts";
import { startSites } from "../support/sites.ts";
import { BROWSERS } from "../support/stage.ts";
import { createWorld } from "../world/world.ts";

const SLOW = { timeout: 10_000 };
const WELCOME = "src/welcome/index.html";

describe.each(BROWSERS)("after the installation, in $browser,", ({ browser }) => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end();
  });

  async function start(keepsWelcome: boolean): Promise<RunningBrowser> {
    const sites = await startSites(createWorld());
    ends.push(() => sites.close());
    const running = await launch({ browser, sites, keepsWelcome });
    ends.push(() => running.close());
    return running;
  }

  const welcomeTabs = (running: RunningBrowser) => () =>
    running.runInExtensionPage(async (api, file) => {
      const tabs = await api.tabs.query({});
      return tabs.filter(({ url }) => url === api.runtime.getURL(file)).length;
    }, WELCOME);

  it("the welcome page is there once; its choice holds on every site, and it closes", async () => {
    const running = await start(true);
    await expect.poll(welcomeTabs(running), SLOW).toBe(1);
    const welcome = await running.openExtensionPage(WELCOME);
    await welcome.waitForSelector(":root[data-ready]");
    const chosen = () =>
      runInPage(welcome, ({ document }) => document.querySelector<HTMLInputElement>("input:checked")?.value);
    expect(await chosen()).toBe("ask");
    expect(await wordsIn(welcome), "the launchers grant access").not.toContain("One permission is missing");
    expect(await seriousFindings(welcome)).toEqual([]);
    await welcome.click('input[value="refuse"]');
    await expect.poll(() => wordsIn(welcome), SLOW).toContain("Saved.");
    const popup = await running.openPopup(await running.open("https://shop.test/"));
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Necessary only, as on every site");
    await popup.close();
    await press(welcome, /^Done, close this page$/).catch(() => undefined); // it may be gone before it answers
    await expect.poll(welcomeTabs(running), SLOW).toBe(1);
  });

  it("it does not stand in the way of other tests", async () => {
    const running = await start(false);
    expect(await welcomeTabs(running)()).toBe(0);
  });

  it("without access to sites it asks for it", async () => {
    const running = await start(false);
    await running.setHostAccess(false);
    const welcome = await running.openExtensionPage(WELCOME);
    await expect.poll(() => wordsIn(welcome), SLOW).toContain("One permission is missing");
    await running.setHostAccess(true);
  });
});
