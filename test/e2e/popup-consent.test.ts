import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "../support/axe.ts";
import { runInPage } from "../support/page-call.ts";
import { namesIn, press, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";

const SLOW = { timeout: 10_000 };
const SHOP = "https://shop.test/";

/** What the popup says of its site. Runs in the popup. */
function siteIn({ document }: Window) {
  const control = document.querySelector('.header [role="switch"]');
  return {
    decision: document.querySelector(".decision > p")?.textContent ?? "",
    isProtected: control?.getAttribute("aria-checked") ?? "",
    control: control?.getAttribute("aria-label") ?? "",
    tab: document.querySelector('[role="tab"][aria-selected="true"]')?.id ?? "",
    focused: document.activeElement?.id ?? "",
    granted: [...document.querySelectorAll('.purposes [role="switch"][aria-checked="true"]')].map((each) =>
      each.getAttribute("aria-label"),
    ),
  };
}

describe.each(BROWSERS)("what holds on a site, in $browser,", ({ browser }) => {
  const stage = setStage({ browser });
  const said = (popup: Page) => () => runInPage(popup, siteIn);

  async function openOn(url: string) {
    const { running } = stage();
    const page = await running.open(url);
    return { page, popup: await running.openPopup(page) };
  }

  it("is answered, changed and withdrawn with one click each, and outlives popup and background (C22)", async () => {
    const { running } = stage();
    const { page, popup } = await openOn(SHOP);
    await expect.poll(said(popup), SLOW).toMatchObject({ decision: expect.stringMatching(/^Not yet asked/) });
    await press(popup, /^Reject all$/);
    await expect.poll(said(popup), SLOW).toMatchObject({ decision: expect.stringMatching(/^Necessary only · since/) });
    await popup.close();
    await running.stopBackground();
    const again = await running.openPopup(page);
    await expect.poll(said(again), SLOW).toMatchObject({ decision: expect.stringMatching(/^Necessary only · since/) });
    // One click on the toolbar button, one on this.
    await press(again, /^Withdraw your answer for this site$/);
    await expect.poll(said(again), SLOW).toMatchObject({ decision: expect.stringMatching(/^Not yet asked/) });
    // Until then the offer of Undo is about the cookies that the refusal removed.
    await expect.poll(() => wordsIn(again), SLOW).toContain("Your answer was withdrawn.");
    await press(again, /^Undo$/);
    await expect.poll(said(again), SLOW).toMatchObject({ decision: expect.stringMatching(/^Necessary only · since/) });
    await press(again, /^Withdraw your answer for this site$/);
    await expect.poll(said(again), SLOW).toMatchObject({ decision: expect.stringMatching(/^Not yet asked/) });
  });

  it("is protected until the switch is off, for this site only, and two popups agree", async () => {
    const { running } = stage();
    const { page, popup } = await openOn(SHOP);
    const twin = await running.openPopup(page);
    const elsewhere = await openOn("https://news.test/");
    await expect.poll(said(popup), SLOW).toMatchObject({ control: "Protection on this site", isProtected: "true" });
    await press(popup, /^Protection on this site$/);
    for (const each of [popup, twin]) await expect.poll(said(each), SLOW).toMatchObject({ isProtected: "false" });
    expect(await said(elsewhere.popup)()).toMatchObject({ isProtected: "true" });
    await press(twin, /^Protection on this site$/);
    for (const each of [popup, twin]) await expect.poll(said(each), SLOW).toMatchObject({ isProtected: "true" });
  });

  it("is chosen purpose by purpose in the consent view, with the keyboard alone", async () => {
    const { popup } = await openOn(SHOP);
    await popup.bringToFront();
    await expect.poll(said(popup), SLOW).toMatchObject({ decision: expect.stringMatching(/^Not yet asked/) });
    const names = await namesIn(popup);
    await popup.focus("#tab-cookies");
    await popup.keyboard.press("ArrowLeft");
    await expect
      .poll(said(popup))
      .toMatchObject({ tab: "tab-consent", focused: "tab-consent", granted: ["Functional"] });
    const isOnAnalytics = () =>
      runInPage(popup, ({ document }) => document.activeElement?.getAttribute("aria-label") === "Analytics");
    for (let each = 0; each < 20 && !(await isOnAnalytics()); each += 1) await popup.keyboard.press("Tab");
    await popup.keyboard.press(" ");
    await expect.poll(said(popup), SLOW).toMatchObject({
      granted: ["Functional", "Analytics"],
      decision: expect.stringMatching(/^Necessary, Functional,? and Analytics · since/),
    });
    expect(await isOnAnalytics(), "the focus stays on the switch").toBe(true);
    await popup.keyboard.press(" ");
    await expect.poll(said(popup), SLOW).toMatchObject({ granted: ["Functional"] });
    expect(await wordsIn(popup)).toContain("Your answers so far");
    await popup.focus("#tab-consent");
    await popup.keyboard.press("Home");
    await expect.poll(() => namesIn(popup), SLOW).toEqual(names);
  });

  it.each(["trackers", "consent"])("has no serious fault in axe's eyes in the view of %s (M18)", async (view) => {
    const { popup } = await openOn(SHOP);
    await popup.click(`#tab-${view}`);
    await popup.waitForSelector(`#panel-${view}`);
    await expect.poll(() => wordsIn(popup), SLOW).toMatch(/No trackers here|Your answer|Block all|Follow/);
    expect(await seriousFindings(popup)).toEqual([]);
  });
});
