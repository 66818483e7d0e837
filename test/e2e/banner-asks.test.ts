import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { ASKING_URL } from "../support/asking-site.ts";
import { seriousFindings } from "../support/axe.ts";
import { setBannerStage } from "../support/banner-stage.ts";
import { QUESTION } from "../support/banner-steps.ts";
import { runInPage } from "../support/page-call.ts";
import { BROWSERS } from "../support/stage.ts";

const SLOW = { timeout: 10_000 };

describe.each(BROWSERS)("the banner in $browser", ({ browser }) => {
  const { stage, steps } = setBannerStage(browser);

  async function askOn(url = ASKING_URL): Promise<Page> {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(url);
    await page.bringToFront();
    await steps().inject(page);
    await steps().shown(page);
    return page;
  }

  const granted = async () => (await steps().answers()).map((answer) => answer.granted);
  const isThere = async (page: Page) => (await steps().seen(page)) !== undefined;
  const focused = async (page: Page) => (await steps().seen(page))?.focused;

  it("says who wants what before its buttons, and that the answer goes to the browser", async () => {
    const { text } = await steps().shown(await askOn());
    const lines = text.split("\n").filter((line) => line !== "");
    expect(lines.slice(0, 9)).toEqual([
      "shop.test wants to store more than it needs",
      "✕",
      "Held back until you answer:",
      "Measuring visits 3 cookies, 1 tracker (Google, Hotjar)",
      "Advertising 4 cookies, 2 trackers (Meta, Criteo, Google +2)",
      "Extra features nothing held back so far",
      "Reject all",
      "Accept all",
      "Choose",
    ]);
    expect(text).toContain("Your answer is an instruction to your own browser. Consentry carries it out.");
    expect(text).toContain("Esc: not now, nothing is granted.");
  });

  it("gives Reject, Accept and Choose the same size, style and place, in this order (C16)", async () => {
    const [, reject, accept, choose] = (await steps().shown(await askOn())).buttons;
    expect([reject?.name, accept?.name, choose?.name]).toEqual(["Reject all", "Accept all", "Choose"]);
    expect(reject?.style).toBe(accept?.style);
    expect(reject?.style).toBe(choose?.style);
    for (const other of [accept, choose]) {
      expect(Math.abs((reject?.width ?? 0) - (other?.width ?? 99))).toBeLessThan(1);
      expect([other?.height, other?.y]).toEqual([reject?.height, reject?.y]);
    }
  });

  it.each([
    ["Reject all", []],
    ["Accept all", ["functional", "analytics", "advertising"]],
  ])("%s is one click, goes with what the person was told, and closes the banner", async (name, grants) => {
    const page = await askOn();
    await steps().click(page, name);
    await expect.poll(granted, SLOW).toEqual([grants]);
    await expect.poll(() => isThere(page), SLOW).toBe(false);
    expect((await steps().answers())[0]).toMatchObject({ frameId: 0, url: ASKING_URL });
    expect((await steps().answers())[0]?.asked).toEqual({
      ...{ version: 1, language: "en", counts: { functional: 0, analytics: 4, advertising: 6 } },
      owners: ["Google", "Hotjar", "Meta", "Criteo", "Pinterest", "TikTok"],
    });
    // Never twice: what is held back later finds the question answered.
    await steps().inject(page);
    expect(await isThere(page)).toBe(false);
  });

  it("offers each purpose with a switch that is off, its cookies, companies and lifetimes", async () => {
    const page = await askOn();
    await steps().click(page, "Choose");
    await expect.poll(async () => (await steps().shown(page)).text, SLOW).toContain("What may shop.test store?");
    const { text, buttons } = await steps().shown(page);
    const switches = buttons.filter(({ checked }) => checked !== null);
    expect(switches.map(({ name, checked }) => [name, checked])).toEqual([
      ["Extra features", "false"],
      ["Measuring visits", "false"],
      ["Advertising", "false"],
    ]);
    for (const line of [
      "_ga Google · 2 years",
      "_fbp Meta · 3 months",
      "session_ad company not known · until you close the browser",
      "x_unknown company not known · duration not known",
      "connect.facebook.net Meta",
    ]) {
      expect(text).toContain(line);
    }
    await steps().click(page, "Measuring visits");
    await steps().click(page, "Save choice");
    await expect.poll(granted, SLOW).toEqual([["analytics"]]);
  });

  it("brings its numbers up to date and keeps what was chosen, and goes when the question is gone", async () => {
    const page = await askOn();
    await steps().click(page, "Choose");
    await steps().click(page, "Measuring visits");
    const [functional, analytics, advertising] = QUESTION.purposes;
    if (!(functional && analytics && advertising)) throw new Error("no purposes");
    const more = { ...analytics, counts: { cookies: 9, trackers: 1 } };
    await steps().setQuestion({ ...QUESTION, purposes: [functional, more, advertising] });
    await steps().inject(page);
    await expect.poll(async () => (await steps().shown(page)).text, SLOW).toContain("9 cookies");
    const { buttons, focused: kept } = await steps().shown(page);
    expect(buttons.map(({ checked }) => checked).filter(Boolean)).toEqual(["false", "true", "false"]);
    expect(kept).toBe("Measuring visits");
    await steps().setQuestion(undefined);
    await steps().inject(page);
    await expect.poll(() => isThere(page), SLOW).toBe(false);
    expect(await granted()).toEqual([]);
  });

  it("stays and says so when the answer could not be stored", async () => {
    const page = await askOn();
    await stage().running.runInExtensionPage((api) => api.storage.session.set({ fails: true }));
    await steps().click(page, "Accept all");
    await expect.poll(async () => (await steps().shown(page)).text, SLOW).toContain("could not be stored");
    expect(await granted()).toEqual([]);
  });

  it("is used with the keyboard alone, takes the focus only when asked, and gives it back", async () => {
    const page = await askOn();
    expect(await focused(page)).toBeUndefined();
    await page.focus("input");
    await page.keyboard.type("ab");
    await page.keyboard.press("F6");
    await expect.poll(() => focused(page), SLOW).toBe("shop.test wants to store more than it needs");
    const stops: (string | undefined)[] = [];
    for (let each = 0; each < 4; each += 1) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    expect(stops).toEqual(["Not now. Nothing is granted.", "Reject all", "Accept all", "Choose"]);
    await page.keyboard.press("Tab");
    expect(await focused(page), "no trap").toBeUndefined();
    await page.focus("input");
    await page.keyboard.press("F6");
    await page.keyboard.press("Escape");
    await expect.poll(() => isThere(page), SLOW).toBe(false);
    expect(await granted()).toEqual([]);
    await page.keyboard.type("c");
    expect(await runInPage(page, ({ document }) => document.querySelector("input")?.value)).toBe("abc");
    await steps().inject(page);
    expect(await isThere(page), "not again in this document").toBe(false);
    await page.reload();
    await steps().inject(page);
    await steps().shown(page);
  });

  it("is the first stop of somebody who has not touched the page, and Enter answers", async () => {
    const page = await askOn();
    await page.keyboard.press("Tab");
    await expect.poll(() => focused(page), SLOW).toBe("shop.test wants to store more than it needs");
    await page.keyboard.press("Enter");
    for (let each = 0; each < 2; each += 1) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Reject all");
    await expect
      .poll(async () => {
        await page.keyboard.press("Enter");
        return await granted();
      }, SLOW)
      .toEqual([[]]);
  });

  it("grants nothing by its cross, by scrolling, or by leaving the page", async () => {
    const page = await askOn();
    await runInPage(page, (view) => view.scrollTo(0, 500));
    expect(await isThere(page)).toBe(true);
    await steps().click(page, "Not now. Nothing is granted.");
    await expect.poll(() => isThere(page), SLOW).toBe(false);
    await steps().inject(page);
    await page.goto("https://asking.test/right-to-left");
    expect(await granted()).toEqual([]);
  });

  it("has no serious fault in axe's eyes, on either layer (C19)", async () => {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await steps().openRoots(page);
    await steps().inject(page);
    await steps().shown(page);
    expect(await seriousFindings(page)).toEqual([]);
    await steps().click(page, "Choose");
    await expect.poll(async () => (await steps().shown(page)).text, SLOW).toContain("What may shop.test store?");
    expect(await seriousFindings(page)).toEqual([]);
  });
});
