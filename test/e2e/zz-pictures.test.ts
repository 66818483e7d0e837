import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { setBannerStage } from "../support/banner-stage.ts";
import { QUESTION } from "../support/banner-steps.ts";

const texts = (language: string) =>
  Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, "utf8"))).map(([k, v]) => [
      k,
      (v as { message: string }).message,
    ]),
  );
const CASES = [
  ["de", 360, 640],
  ["fi", 360, 640],
  ["el", 360, 640],
  ["hu", 320, 568],
  ["ga", 320, 568],
  ["el", 1280, 720],
  ["lt", 1280, 720],
  ["en", 1280, 720],
  ["en", 320, 180],
  ["pl", 360, 640],
  ["mt", 360, 640],
  ["bg", 320, 568],
  ["fr", 360, 640],
] as const;
describe.each([
  { browser: "chromium", dark: false },
  { browser: "firefox", dark: true },
] as const)("$browser", ({ browser, dark }) => {
  const { stage, steps } = setBannerStage(browser, dark ? { prefs: { "ui.systemUsesDarkTheme": 1 } } : {});
  it("pictures", { timeout: 300_000 }, async () => {
    if (!dark) {
      await steps().setQuestion(QUESTION);
      const page = await stage().running.open("https://shop.test/");
      await page.setViewport({ width: 1000, height: 620, deviceScaleFactor: 2 });
      await steps().inject(page);
      await steps().shown(page);
      await page.screenshot({ path: "docs/pictures/banner-chromium.png" });
      await page.close();
    }
    for (const [language, width, height] of CASES) {
      await steps().setQuestion(QUESTION);
      const page = await stage().running.open("https://shop.test/");
      await page.setViewport({ width, height, deviceScaleFactor: 1 });
      const t = texts(language);
      await steps().speak(page, language === "mt" ? { ...t, bannerLanguage: "ar" } : t);
      await steps().inject(page);
      await steps().shown(page);
      const name = `/tmp/banner/p-${browser}-${language}-${width}`;
      await page.screenshot({ path: `${name}-1.png` });
      if (["de", "en", "mt", "el"].includes(language)) {
        await steps()
          .click(page, t.bannerChoose ?? "")
          .catch(() => undefined);
        await new Promise((r) => setTimeout(r, 300));
        await steps()
          .pointAt(page, t.bannerPurpose_analytics ?? "")
          .catch(() => undefined);
        await page.screenshot({ path: `${name}-2.png` });
      }
      await page.close();
    }
  });
});
