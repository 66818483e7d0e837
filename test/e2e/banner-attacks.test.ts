import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASKING_URL } from "../support/asking-site.ts";
import { ATTACKS, attackCode } from "../support/banner-attacks.ts";
import { type Box, QUESTION, setBannerStage, TO_ARM } from "../support/banner-steps.ts";
import { difference, type Picture, readPicture } from "../support/picture.ts";
import { BROWSERS } from "../support/stage.ts";

/** Share of the card's pixels that may differ: the shades of one button under the pointer. */
const SAME = 0.01;

describe.each(BROWSERS)("a hostile page and the banner in $browser", ({ browser }) => {
  const { stage, steps } = setBannerStage(browser);
  const results: string[] = [];
  let honest: Picture | undefined;
  let card: Box | undefined;

  /** Asks, lets the page do its worst, and presses where "Accept all" was, as a person would who is deceived. */
  async function pressed(js: string): Promise<{ readonly answers: number; readonly picture: Picture }> {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await page.bringToFront();
    await steps().inject(page);
    const { card: box, buttons } = await steps().shown(page);
    card ??= box;
    const accept = buttons.find(({ name }) => name === "Accept all");
    if (accept === undefined) throw new Error("no button");
    await page.evaluate(attackCode(js));
    await page.mouse.move(accept.x + accept.width / 2 - 9, accept.y + 9);
    await page.mouse.move(accept.x + accept.width / 2, accept.y + accept.height / 2);
    await sleep(TO_ARM);
    const picture = await pictureOf(page, card);
    await page.mouse.down();
    await page.mouse.up();
    await sleep(250);
    const answers = (await steps().answers()).length;
    await page.close();
    return { answers, picture };
  }

  beforeAll(async () => {
    const { answers, picture } = await pressed("");
    expect(answers, "an honest click on a visible banner counts").toBe(1);
    honest = picture;
  });

  it.each(ATTACKS)("%s: no click counts on what the person does not see", async (name, js) => {
    const { answers, picture } = await pressed(js);
    const share = honest ? difference(honest, picture) : 1;
    results.push(`${answers === 0 ? "no answer" : "answered "} ${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
    if (answers > 0) expect(share, "what was to be seen was the banner").toBeLessThan(SAME);
  });

  afterAll(() =>
    console.log(`${browser}: answer, share of the card's pixels that were not the banner's\n${results.join("\n")}`),
  );
});

/** The inside of the card: its round corners show the page. */
async function pictureOf(page: Page, { x, y, width, height }: Box): Promise<Picture> {
  const clip = {
    x: Math.round(x) + 10,
    y: Math.round(y) + 10,
    width: Math.floor(width) - 20,
    height: Math.floor(height) - 20,
  };
  return readPicture(await page.screenshot({ clip }));
}
