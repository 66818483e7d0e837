import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { runInPage } from "../support/page-call.ts";
import { press } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const SLOW = { timeout: 15_000 };
const SHOP = "https://shop.test/";
const ADS = "tracker-ads.test";

/** Each listed tracker with what happened to it. Runs in the popup. */
function trackersIn({ document }: Window) {
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>("[data-tracker]")].map(({ dataset }) => [
      dataset.tracker,
      dataset.outcome,
    ]),
  );
}

/** What the opened row's control says. Runs in the popup. */
function chosenIn({ document }: Window) {
  return [...document.querySelectorAll<HTMLInputElement>(".tracker-control input:checked")].map(({ value }) => value);
}

describe.each(BROWSERS)("whom a page asks, in $browser,", ({ browser }) => {
  const stage = setStage({ browser });

  async function openTrackers(page: Page): Promise<Page> {
    const popup = await stage().running.openPopup(page);
    await popup.click("#tab-trackers");
    return popup;
  }
  const listed = (popup: Page) => () => runInPage(popup, trackersIn);
  const chosen = (popup: Page) => () => runInPage(popup, chosenIn);

  it("is listed as measured, blocked and allowed again, each with its undo", async () => {
    const { running } = stage();
    const page = await running.open(SHOP);
    const popup = await openTrackers(page);
    await expect.poll(listed(popup), SLOW).toMatchObject({ [ADS]: "allow", "cdn.test": "allow" });
    await popup.click(`[data-tracker="${ADS}"] .stop`);
    await expect.poll(chosen(popup)).toEqual(["follow", "site"]);
    await popup.click('.tracker-control [value="block"]');
    await expect.poll(chosen(popup), SLOW).toEqual(["block", "site"]);
    expect(await listed(popup)(), "what happened has happened").toMatchObject({ [ADS]: "allow" });
    expect(await seriousFindings(popup)).toEqual([]);
    await press(popup, /^Reload the page$/);
    await expect.poll(listed(popup), SLOW).toMatchObject({ [ADS]: "block", "cdn.test": "allow" });
    await press(popup, /^Undo$/);
    await expect.poll(chosen(popup), SLOW).toEqual(["follow", "site"]);
    await page.reload();
    await expect.poll(listed(popup), SLOW).toMatchObject({ [ADS]: "allow" });
  });

  it("is let through while protection is off, and says so", async () => {
    const { running } = stage();
    const popup = await openTrackers(await running.open(SHOP));
    await expect.poll(listed(popup), SLOW).toMatchObject({ [ADS]: "allow" });
    await press(popup, /^Protection on this site$/);
    await expect
      .poll(() => runInPage(popup, ({ document }) => document.querySelector(".tab-panel .note")?.textContent), SLOW)
      .toContain("Protection is off on this site");
    await press(popup, /^Switch on$/);
    await expect
      .poll(
        () => runInPage(popup, ({ document }) => document.querySelector(".tab-panel .note")?.textContent ?? ""),
        SLOW,
      )
      .not.toContain("Protection is off");
  });
});
