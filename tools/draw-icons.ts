import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { findBrowser } from "./find-browser.ts";

/**
 * Draws public/icons/logo.svg in the sizes that the manifest names: `npx tsx tools/draw-icons.ts`, after each change of
 * the drawing. The pictures are in the repository, since a build must not need a browser.
 */
const ICONS = join(import.meta.dirname, "../public/icons");
const SIZES = [16, 32, 48, 128];

const drawing = await readFile(join(ICONS, "logo.svg"), "utf8");
const executablePath = findBrowser("chromium");
if (executablePath === undefined) throw new Error("Drawing the icons needs Chromium: npm run setup");
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.goto(`data:image/svg+xml,${encodeURIComponent(drawing)}`);
    await writeFile(join(ICONS, `${size}.png`), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
