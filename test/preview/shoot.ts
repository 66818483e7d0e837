import { join } from "node:path";
import axe from "axe-core";
import type { Browser, MediaFeature, Page } from "puppeteer-core";
import { openPreview } from "./open-preview.ts";
import { SHOTS, type Shot } from "./shots.ts";

/**
 * Photographs every state of the popup in headless Chromium and lets axe-core look at each:
 * `npx tsx test/preview/shoot.ts [words of the shots' names]`. Pictures go to a new folder of the system's own.
 */
const wanted = process.argv.slice(2);
const { browser, address, folder, close } = await openPreview();
try {
  const findings: string[] = [];
  for (const shot of SHOTS.filter(({ name }) => wanted.every((word) => name.includes(word)))) {
    findings.push(...(await photograph(browser, shot)));
  }
  console.log([folder, ...findings, `${findings.length} findings`].join("\n"));
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await close();
}

async function photograph(from: Browser, shot: Shot): Promise<readonly string[]> {
  const page = await from.newPage();
  const { width = 390, height = 600, zoom = 1 } = shot;
  await page.setViewport({ width: width / zoom, height: height / zoom, deviceScaleFactor: 2 * zoom });
  const media: MediaFeature[] = [{ name: "prefers-color-scheme", value: shot.scheme ?? "light" }];
  await page.emulateMediaFeatures(media);
  if (shot.forcedColours) await forceColours(page);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(`page error: ${String(error)}`));
  page.on("console", (message) => message.type() === "error" && errors.push(`console: ${message.text()}`));
  await page.goto(`${address}?${new URLSearchParams(shot.query)}`);
  const { state } = shot.query;
  await page.waitForSelector(state === "loading" ? ".loading" : ":root[data-ready]");
  await shot.act?.(page);
  await page.screenshot({ path: join(folder, `${shot.name}.png`) as `${string}.png` });
  errors.push(...(await layoutFaults(page)), ...(await axeFindings(page)));
  await page.close();
  return errors.map((error) => `${shot.name}: ${error}`);
}

async function forceColours(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
}

/** Nothing may scroll sideways, and the document stays small. */
async function layoutFaults(page: Page): Promise<readonly string[]> {
  const { wide, elements } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    elements: document.querySelectorAll("*").length,
  }));
  return [
    ...(wide > 0 ? [`scrolls sideways by ${wide} px`] : []),
    ...(elements > 1500 && !page.url().includes("rows=all") ? [`${elements} elements`] : []),
  ];
}

async function axeFindings(page: Page): Promise<readonly string[]> {
  const session = await page.createCDPSession(); // evaluated as the debugger: the page's CSP stays as it is
  await session.send("Runtime.evaluate", { expression: axe.source });
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as {
    violations: { id: string; impact: string; nodes: { target: string[] }[] }[];
  };
  return violations.map(
    ({ id, impact, nodes }) => `axe ${impact}: ${id} at ${nodes[0]?.target.join(" ")} (${nodes.length})`,
  );
}
