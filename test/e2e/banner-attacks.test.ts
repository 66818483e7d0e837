import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASKING_URL } from "../support/asking-site.ts";
import { ATTACKS, attackCode } from "../support/banner-attacks.ts";
import { setBannerStage } from "../support/banner-stage.ts";
import { type Box, QUESTION, TO_ARM } from "../support/banner-steps.ts";
import { difference, type Picture, readPicture } from "../support/picture.ts";
import { BROWSERS } from "../support/stage.ts";

/** Share of the card's pixels that may differ: the shades of one button under the pointer. */
const SAME = 0.01;
/** A person who was deceived presses again; `CONSENTRY_SERIES=1` does, which takes minutes. */
const PRESSES = process.env.CONSENTRY_SERIES === "1" ? 3 : 1;

type Pressed = { readonly isAnswered: boolean; readonly picture: Picture | undefined };

describe.each(BROWSERS)("a hostile page and the banner in $browser", ({ browser }) => {
  const { stage, steps } = setBannerStage(browser);
  const results: string[] = [];
  let honest: Picture | undefined;

  /** Asks, lets the page do its worst, and presses where "Accept all" was, as a person would who is deceived. */
  async function pressed(js: string): Promise<Pressed> {
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await page.bringToFront();
    await steps().inject(page);
    const { card, buttons } = await steps().shown(page);
    const accept = buttons.find(({ name }) => name === "Accept all");
    if (accept === undefined) throw new Error("There is no such button.");
    await page.evaluate(attackCode(js));
    await page.mouse.move(accept.x + accept.width / 2 - 9, accept.y + 9);
    await page.mouse.move(accept.x + accept.width / 2, accept.y + accept.height / 2);
    let last: Pressed = { isAnswered: false, picture: undefined };
    for (let each = 0; each < PRESSES && !last.isAnswered; each += 1) {
      await sleep(TO_ARM);
      const picture = await pictureOf(page, card);
      await page.mouse.down();
      await page.mouse.up();
      await sleep(150);
      last = { isAnswered: (await steps().answers()).length > 0, picture };
    }
    await page.close();
    return last;
  }

  beforeAll(async () => {
    const { isAnswered, picture } = await pressed("");
    expect(isAnswered, "an honest click on a visible banner counts").toBe(true);
    honest = picture;
  });

  it.each(ATTACKS)("%s: no click counts on what the person does not see", async (name, js) => {
    const { isAnswered, picture } = await pressed(js);
    const share = honest && picture ? difference(honest, picture) : 1;
    results.push(`${isAnswered ? "answered " : "no answer"} ${(share * 100).toFixed(1).padStart(6)} %  ${name}`);
    if (isAnswered) expect(share, "what was to be seen was the banner").toBeLessThan(SAME);
  });

  afterAll(() =>
    console.log(`${browser}: answer, share of the card's pixels that were not the banner's\n${results.join("\n")}`),
  );
});

/** The inside of the card: its round corners show the page. Undefined where the browser has nothing to draw. */
async function pictureOf(page: Page, { x, y, width, height }: Box): Promise<Picture | undefined> {
  const clip = { x: Math.round(x) + 10, y: Math.round(y) + 10, width: width - 20, height: height - 20 };
  const png = await page.screenshot({ clip, captureBeyondViewport: false }).catch(() => undefined);
  return png && readPicture(png);
}
