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
/** Where protection is off: the same drawing without its colours. */
const OFF_SIZES = [16, 32, 48];
const OFF = "<style>svg { filter: grayscale(1) opacity(0.55); }</style></svg>";

const drawing = await readFile(join(ICONS, "logo.svg"), "utf8");
const executablePath = findBrowser("chromium");
if (executablePath === undefined) throw new Error("Drawing the icons needs Chromium: npm run setup");
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
try {
  const page = await browser.newPage();
  const draw = async (name: string, size: number, picture: string) => {
    await page.setViewport({ width: size, height: size });
    await page.goto(`data:image/svg+xml,${encodeURIComponent(picture)}`);
    await writeFile(join(ICONS, `${name}.png`), await page.screenshot({ omitBackground: true }));
  };
  for (const size of SIZES) await draw(String(size), size, drawing);
  for (const size of OFF_SIZES) await draw(`off-${size}`, size, drawing.replace("</svg>", OFF));
} finally {
  await browser.close();
}
