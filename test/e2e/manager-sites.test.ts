import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { runInPage } from "../support/page-call.ts";
import { press, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const SLOW = { timeout: 15_000 };

/** Each listed site with what its row says. Runs in the manager. */
function sitesIn({ document }: Window) {
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>("[data-site]")].map((row) => [
      row.dataset.site,
      [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "").join(" "),
    ]),
  );
}

describe.each(BROWSERS)("the manager's sites and settings, in $browser,", ({ browser }) => {
  const stage = setStage({ browser });
  const listed = (manager: Page) => () => runInPage(manager, sitesIn);

  async function openManager(view: string): Promise<Page> {
    const manager = await stage().running.openExtensionPage(`src/options/index.html#/${view}`);
    await manager.waitForSelector(":root[data-ready]");
    return manager;
  }

  it("lists an answer as it is given, changes it there, forgets it and brings it back", async () => {
    const { running } = stage();
    const popup = await running.openPopup(await running.open("https://shop.test/"));
    const manager = await openManager("sites");
    await expect.poll(() => wordsIn(manager), SLOW).toContain("No site yet");
    await press(popup, /^Reject all$/);
    await expect.poll(listed(manager), SLOW).toMatchObject({ "shop.test": expect.stringContaining("Necessary only") });
    await press(manager, /^Change what holds on shop\.test$/);
    await press(manager, /^Analytics$/);
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Necessary and Analytics · since");
    expect(await seriousFindings(manager)).toEqual([]);
    await press(manager, /^Forget this site$/);
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Not yet asked");
    await expect.poll(listed(manager), SLOW).toEqual({});
    await press(manager, /^Undo$/);
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Necessary and Analytics · since");
    await press(manager, /^Forget 1 site$/);
    await expect.poll(listed(manager), SLOW).toEqual({});
  });

  it("keeps a setting, which holds at once, and resets it", async () => {
    const { running } = stage();
    const popup = await running.openPopup(await running.open("https://news.test/"));
    const manager = await openManager("settings");
    await expect.poll(() => wordsIn(manager), SLOW).toContain("Refuse everything optional");
    await manager.click('input[value="refuse"]');
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Necessary only, as on every site");
    expect(await seriousFindings(manager)).toEqual([]);
    await press(manager, /^Reset all settings$/);
    await expect.poll(() => wordsIn(popup), SLOW).toContain("Not yet asked");
  });
});
