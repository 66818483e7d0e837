import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { writeBannerExtension } from "../test/support/banner-extension.ts";
import { bannerSteps, QUESTION } from "../test/support/banner-steps.ts";
import { launch, type RunningBrowser } from "../test/support/browsers.ts";
import { startSites } from "../test/support/sites.ts";
import { createWorld } from "../test/world/world.ts";
import { ROOT } from "./targets.ts";

/** `npx tsx tools/draw-pictures.ts` after `npm run build`: the pictures of the README, from real browsers. */
const FOLDER = path.join(ROOT, "docs/pictures");
const SIZE = { width: 400, height: 600, deviceScaleFactor: 2 };

await mkdir(FOLDER, { recursive: true });
const sites = await startSites(createWorld());
try {
  await withPopup("chromium", {}, async (popup) => {
    await popup.screenshot({ path: path.join(FOLDER, "popup-chromium.png") });
    await popup.click("#tab-trackers");
    await popup.click('[data-tracker="tracker-ads.test"] button');
    await popup.click('.tracker-control [value="block"]');
    await popup.waitForSelector(".undo-bar:not([hidden])");
    await popup.screenshot({ path: path.join(FOLDER, "trackers-chromium.png") });
    await popup.click("#tab-consent");
    await popup.click(".answer-buttons button");
    await popup.waitForSelector(".decision-ways [aria-label]");
    await popup.screenshot({ path: path.join(FOLDER, "consent-chromium.png") });
  });
  await withPopup("firefox", { "ui.systemUsesDarkTheme": 1 }, async (popup) => {
    await popup.click('[data-cookie-name="PHPSESSID"] button');
    await popup.waitForSelector('[data-cookie-name="PHPSESSID"] dl');
    await popup.screenshot({ path: path.join(FOLDER, "popup-firefox-dark.png") });
  });
  await drawBanner();
} finally {
  await sites.close();
}

type Prefs = Readonly<Record<string, number>>;

async function withPopup(browser: RunningBrowser["name"], prefs: Prefs, draw: (popup: Page) => Promise<void>) {
  const running = await launch({ browser, sites, prefs });
  try {
    const page = await running.open("https://shop.test/");
    const popup = await running.openPopup(page);
    await popup.setViewport(SIZE);
    await popup.waitForSelector('[data-cookie-name="PHPSESSID"]');
    await draw(popup);
  } finally {
    await running.close();
  }
}

async function drawBanner(): Promise<void> {
  const { folder, remove } = writeBannerExtension("chromium");
  const running = await launch({ browser: "chromium", sites, dist: folder });
  try {
    const steps = bannerSteps(running);
    await steps.setQuestion(QUESTION);
    const page = await running.open("https://shop.test/");
    await page.setViewport({ width: 1000, height: 620, deviceScaleFactor: 2 });
    await steps.inject(page);
    await steps.shown(page);
    await page.screenshot({ path: path.join(FOLDER, "banner-chromium.png") });
  } finally {
    await running.close();
    remove();
  }
}
