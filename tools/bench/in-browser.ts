import { launch, type RunningBrowser } from "../../test/support/browsers.ts";
import { runInPage } from "../../test/support/page-call.ts";
import { startSites } from "../../test/support/sites.ts";
import { poll } from "../../test/support/waiting.ts";
import { crowdUrl } from "../../test/world/sites/crowd.ts";
import type { BrowserName } from "../find-browser.ts";
import { createBenchWorld } from "./bench-world.ts";
import { measuredBuild, type PopupTimes } from "./measured-build.ts";
import type { Figure } from "./stats.ts";

export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** Runs `measure` in each browser, one after the other, with the extension in it. Closes what it opened. */
export async function inEachBrowser(
  measure: (running: RunningBrowser) => Promise<readonly Figure[]>,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const browser of BROWSERS) figures.push(...(await inBrowser(browser, measure)));
  return figures;
}

export async function inBrowser<T>(browser: BrowserName, work: (running: RunningBrowser) => Promise<T>): Promise<T> {
  const sites = await startSites(createBenchWorld());
  const build = measuredBuild(browser);
  try {
    const running = await launch({ browser, sites, dist: build.folder });
    try {
      return await work(running);
    } finally {
      await running.close();
    }
  } finally {
    build.remove();
    await sites.close();
  }
}

type Page = Awaited<ReturnType<RunningBrowser["open"]>>;

/** Opens the page with so many cookies, and returns when the browser holds them all. */
export async function openCrowd(running: RunningBrowser, count: number): Promise<Page> {
  const page = await running.open(crowdUrl(count));
  const held = async () => (await running.jar()).filter(({ name }) => /^c\d{3}$/.test(name)).length;
  await poll(async () => (await held()) >= count, `${count} cookies in the jar`, 30_000);
  return page;
}

/** Waits until the popup has drawn all, then tells when it did what. */
export async function popupTimes(run: <T>(work: (view: Window) => T) => Promise<T>): Promise<PopupTimes> {
  const read = () =>
    run((view): PopupTimes | undefined => {
      const { firstRowPainted, readyPainted } =
        (view as unknown as { benchTimes?: Partial<PopupTimes> }).benchTimes ?? {};
      const firstPaint = view.performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      return firstPaint && firstRowPainted && readyPainted ? { firstPaint, firstRowPainted, readyPainted } : undefined;
    });
  return await poll(read, "the popup's times", 20_000);
}

/** The popup as a page of its own, opened as fast as the browser can, with its times. */
export async function openMeasuredPopup(
  running: RunningBrowser,
  tabId: number,
): Promise<{ readonly page: Page; readonly times: PopupTimes }> {
  return await openMeasured(running, `src/popup/index.html?tabId=${tabId}`);
}

/** An extension page of its own with its times. */
export async function openMeasured(
  running: RunningBrowser,
  file: string,
): Promise<{ readonly page: Page; readonly times: PopupTimes }> {
  const page = await running.driver.newPage();
  // Not awaited: in Firefox the navigation to an extension's page never settles.
  page.goto(running.extensionUrl(file)).catch(() => undefined);
  const times = await popupTimes((work) => runInPage(page, work));
  return { page, times };
}
