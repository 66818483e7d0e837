import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { launch, type RunningBrowser } from "../../../test/support/browsers.ts";
import { runInPage } from "../../../test/support/page-call.ts";
import { answerSites, reportOn } from "../../../test/support/popup-answers.ts";
import { LIBRARY_PAGES } from "../../../test/support/popup-pages/library-pages.ts";
import { type PopupPage, popupSite } from "../../../test/support/popup-pages/popup-site.ts";
import { WRITTEN_PAGES } from "../../../test/support/popup-pages/written-pages.ts";
import { startSites } from "../../../test/support/sites.ts";
import { createWorld } from "../../../test/world/world.ts";
import { BROWSERS } from "../in-browser.ts";
import { type Figure, figureOf } from "../stats.ts";

const RUNS = 8;
const ANSWERS = 12;
/** Milliseconds after the load in which all that the extension does with a page happens. */
const WINDOW = 4000;

const ROWS = Array.from(
  { length: 2000 },
  (_, index) =>
    `<div class="row"><p>Line ${index} of a long page with words, commas and a full stop.</p><a href="#">More</a><span>x</span></div>`,
).join("");
const notice = WRITTEN_PAGES.find(({ name }) => name === "lang-en")?.body ?? "";

const PAGES: readonly PopupPage[] = [
  { name: "bench-empty", body: "" },
  { name: "bench-large", body: ROWS },
  { name: "bench-large-asks", body: ROWS + notice },
];

const WHAT: Readonly<Record<string, string>> = {
  "bench-empty": "empty page",
  "bench-large": "8,000 elements",
  "bench-large-asks": "8,000 elements and a pop-up",
};

/** One page for each means of answering. */
const ANSWERED: Readonly<Record<string, string>> = { klaro: "interface", "osano-in": "rule", "lang-en": "labels" };

/** What answering costs a page, and how soon it is done. */
export async function popUps(): Promise<readonly Figure[]> {
  return [...(await addedWork()), ...(await inBoth(timesToAnswer))];
}

/** From the start of the navigation to the confirmed answer. */
async function timesToAnswer(running: RunningBrowser): Promise<readonly Figure[]> {
  await answerSites(running, Object.fromEntries(Object.keys(ANSWERED).map((name) => [`${name}.test`, []])));
  const figures: Figure[] = [];
  for (const [name, means] of Object.entries(ANSWERED)) {
    const samples: number[] = [];
    for (let run = 0; run < ANSWERS; run += 1)
      samples.push(await timeToAnswer(running, `http://run-${run}.${name}.test/`));
    figures.push(figureOf(`pop-ups ${running.name} answered by ${means}`, "ms", samples));
  }
  return figures;
}

async function timeToAnswer(running: RunningBrowser, url: string): Promise<number> {
  const page = await running.open(url);
  const { at, status } = await reportOn(running, page);
  if (status !== "answered") throw new Error(`${url} was not answered: ${status}`);
  const start = await runInPage(page, (view) => view.performance.timeOrigin);
  await page.close();
  return at - start;
}

async function inBoth(measure: (running: RunningBrowser) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const browser of BROWSERS) {
    const sites = await startSites(createWorld(popupSite([...LIBRARY_PAGES, ...WRITTEN_PAGES])));
    const running = await launch({ browser, sites });
    try {
      figures.push(...(await measure(running)));
    } finally {
      await running.close();
      await sites.close();
    }
  }
  return figures;
}

/**
 * What watching for a pop-up, and answering it by its labels, adds to a page's main thread, in Chromium: Firefox has no
 * such count.
 */
async function addedWork(): Promise<readonly Figure[]> {
  const sites = await startSites(createWorld(popupSite(PAGES)));
  const withIt = await launch({ browser: "chromium", sites });
  const without = await launch({ browser: "chromium", sites });
  try {
    await answerSites(withIt, Object.fromEntries(PAGES.map(({ name }) => [`${name}.test`, []])));
    await without.closeHelper();
    await without.driver.uninstallExtension(new URL(without.extensionUrl("")).host);
    const figures: Figure[] = [];
    for (const { name } of PAGES) figures.push(await added(name, withIt, without));
    return figures;
  } finally {
    await withIt.close();
    await without.close();
    await sites.close();
  }
}

async function added(name: string, withIt: RunningBrowser, without: RunningBrowser): Promise<Figure> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const url = `http://run-${run}.${name}.test/`;
    samples.push((await busyTime(withIt, url)) - (await busyTime(without, url)));
  }
  return figureOf(`pop-ups chromium ${WHAT[name]} added`, "ms", samples);
}

/** Milliseconds that the page's main thread worked. */
async function busyTime(running: RunningBrowser, url: string): Promise<number> {
  const page: Page = await running.open(url);
  await sleep(WINDOW);
  const { TaskDuration = Number.NaN } = await page.metrics();
  await page.close();
  return TaskDuration * 1000;
}
