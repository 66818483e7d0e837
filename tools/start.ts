import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { launch, type RunningBrowser } from "../test/support/browsers.ts";
import { type Sites, startSites } from "../test/support/sites.ts";
import { DEMO_URL } from "../test/world/sites/demo.ts";
import { createWorld } from "../test/world/world.ts";
import { buildExtensionIfStale } from "./build-extension.ts";
import { ensureBrowsers } from "./ensure-browsers.ts";
import { type BrowserName, findBrowser } from "./find-browser.ts";
import { reportOf } from "./story/report.ts";
import { walk } from "./story/walk.ts";

const USAGE = `npm start -- [--browser chromium|firefox] [--headless]
Builds Consentry, serves a small web on this machine and opens a browser on it, with the extension loaded.
Headless (also where there is no display): walks through that web and leaves pictures and a report in demo-report/.`;

const REPORT = path.resolve(import.meta.dirname, "..", "demo-report");

type Choice = { readonly browser: BrowserName; readonly headless: boolean };

function readChoice(): Choice | undefined {
  const { values } = parseArgs({
    options: { browser: { type: "string" }, headless: { type: "boolean" }, help: { type: "boolean", short: "h" } },
  });
  const browser = values.browser ?? (findBrowser("chromium") || !findBrowser("firefox") ? "chromium" : "firefox");
  if (values.help || (browser !== "chromium" && browser !== "firefox")) {
    return undefined;
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = process.platform !== "linux" || Boolean(DISPLAY || WAYLAND_DISPLAY);
  return { browser, headless: values.headless ?? !hasDisplay };
}

/** Resolves when the person closes the last window or presses Ctrl-C. */
function untilDone(browser: RunningBrowser): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => resolve());
    }
    browser.driver.once("disconnected", () => resolve());
    browser.driver.on("targetdestroyed", () => {
      if (!browser.driver.targets().some((target) => target.type() === "page")) {
        resolve();
      }
    });
  });
}

async function show(browser: RunningBrowser): Promise<void> {
  const done = untilDone(browser);
  const [page = await browser.driver.newPage()] = await browser.driver.pages();
  await browser.closeHelper();
  await page.goto(DEMO_URL, { timeout: 20_000 });
  console.log(`Open: ${DEMO_URL}. Press the Consentry button in the toolbar. Ctrl-C, or closing the window, ends it.`);
  await done;
}

/** @returns whether everything on the way was as it should be. */
async function tell(browser: RunningBrowser, sites: Sites): Promise<boolean> {
  await rm(REPORT, { recursive: true, force: true });
  await mkdir(REPORT, { recursive: true });
  const results = await walk(browser, REPORT, console.log);
  const version = await browser.driver.version();
  const denied = [...new Set(sites.denied)];
  await writeFile(path.join(REPORT, "index.html"), reportOf({ browser: browser.name, version, results, denied }));
  console.log(`Report: ${path.join(REPORT, "index.html")}`);
  return results.every(({ worked }) => worked);
}

async function main(choice: Choice): Promise<boolean> {
  ensureBrowsers([choice.browser]);
  buildExtensionIfStale();
  const sites = await startSites(createWorld());
  try {
    const browser = await launch({ ...choice, sites, cookieMode: 0, handleSignals: choice.headless });
    try {
      if (choice.headless) {
        return await tell(browser, sites);
      }
      await show(browser);
      return true;
    } finally {
      await browser.close();
    }
  } finally {
    await sites.close();
  }
}

const choice = readChoice();
if (choice) {
  try {
    process.exitCode = (await main(choice)) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.log(USAGE);
  process.exitCode = 2;
}
