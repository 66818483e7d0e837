import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { ASKING_URL } from "../support/asking-site.ts";
import { setBannerStage } from "../support/banner-stage.ts";
import { QUESTION } from "../support/banner-steps.ts";
import { BROWSERS } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const LOCALES = path.resolve(import.meta.dirname, "..", "..", "public/_locales");
const CASES = readdirSync(LOCALES).flatMap((language) => [
  [language, 1280, 720] as const,
  [language, 320, 568] as const,
]);

type Texts = Readonly<Record<string, string>>;

function textsOf(language: string): Texts {
  const file = readFileSync(path.join(LOCALES, language, "messages.json"), "utf8");
  const messages = JSON.parse(file) as Readonly<Record<string, { readonly message: string }>>;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

describe.each(BROWSERS)("in $browser the banner", ({ browser }) => {
  const { stage, steps } = setBannerStage(browser);

  async function checkLayer(page: Page, button: string | undefined): Promise<void> {
    const { text, buttons, scroll, cut } = await steps().shown(page);
    expect(buttons.map(({ name }) => name)).toContain(button);
    expect(cut).toEqual([]);
    expect(scroll[0]).toBeLessThanOrEqual(scroll[1]);
    expect(text).not.toMatch(/\$\d|undefined|\{/);
  }

  it.each(CASES)("fits its texts in %s into a window of %i by %i, each word whole", async (language, width, height) => {
    const texts = textsOf(language);
    await steps().setQuestion(QUESTION);
    const page = await stage().running.open(ASKING_URL);
    await page.setViewport({ width, height });
    await steps().speak(page, texts);
    await steps().inject(page);
    await checkLayer(page, texts.bannerReject);
    const isChoosing = async () => {
      await steps().click(page, texts.bannerChoose ?? "");
      return (await steps().shown(page)).buttons.some(({ name }) => name === texts.bannerSave);
    };
    await poll(isChoosing, "the second layer");
    await checkLayer(page, texts.bannerSave);
  });
});
