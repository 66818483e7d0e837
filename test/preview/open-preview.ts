import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { build, preview } from "vite";

export type Preview = {
  readonly browser: Browser;
  /** On loopback, with the extension's own content security policy. */
  readonly address: string;
  /** A new folder of the system's own, for pictures. */
  readonly folder: string;
  readonly close: () => Promise<void>;
};

const environment: { readonly CHROME_PATH?: string } = process.env;

/** Builds the preview page as it would be shipped, serves it and opens a headless Chromium. */
export async function openPreview(): Promise<Preview> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-popup-"));
  const configFile = join(import.meta.dirname, "vite.config.ts");
  const outDir = join(folder, "page");
  await build({ configFile, build: { outDir }, logLevel: "warn" });
  const server = await preview({ configFile, build: { outDir }, logLevel: "warn" });
  const browser = await puppeteer.launch({
    executablePath: environment.CHROME_PATH ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, address: server.resolvedUrls?.local[0] ?? "", folder, close };
}
