import type { RunningBrowser } from "../../../test/support/browsers.ts";
import { inEachBrowser, openCrowd, openMeasuredPopup, popupTimes } from "../in-browser.ts";
import type { PopupTimes } from "../measured-build.ts";
import { type Figure, figureOf } from "../stats.ts";

const COUNTS = [10, 200, 1_000, 3_300] as const;
const RUNS = 9;
const REAL_RUNS = 7;

/** From the popup's navigation to its first paint, to cookies on screen, to all of it on screen. */
export async function popup(): Promise<readonly Figure[]> {
  return await inEachBrowser(async (running) => {
    const figures: Figure[] = [];
    for (const count of COUNTS) {
      const shown = await openCrowd(running, count);
      const tabId = await running.tabIdOf(shown);
      const asPage = await repeated(RUNS, () => timesAsPage(running, tabId));
      figures.push(...figuresOf(`popup ${running.name} ${count.toLocaleString("en")}`, asPage));
      if (count === 200 || count === 3_300) {
        const stopped = await repeated(RUNS, async () => {
          await running.stopBackground();
          return timesAsPage(running, tabId);
        });
        figures.push(...figuresOf(`popup ${running.name} ${count.toLocaleString("en")} worker stopped`, stopped));
      }
      if (count === 200 || count === 3_300) {
        const real = await repeated(REAL_RUNS, () => timesOfRealPopup(running, shown));
        figures.push(...figuresOf(`popup ${running.name} ${count.toLocaleString("en")} under the button`, real));
      }
      await shown.close();
    }
    return figures;
  });
}

/** One more run at the beginning is not counted: it fills the caches. */
async function repeated<T>(runs: number, run: () => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  await run();
  for (let count = 0; count < runs; count += 1) results.push(await run());
  return results;
}

async function timesAsPage(running: RunningBrowser, tabId: number): Promise<PopupTimes> {
  const { page, times } = await openMeasuredPopup(running, tabId);
  await page.close();
  return times;
}

async function timesOfRealPopup(
  running: RunningBrowser,
  page: Awaited<ReturnType<RunningBrowser["open"]>>,
): Promise<PopupTimes> {
  const shown = await running.openRealPopup(page);
  const times = await popupTimes((work) => shown.run(work));
  await shown.close();
  return times;
}

function figuresOf(name: string, times: readonly PopupTimes[]): readonly Figure[] {
  return [
    figureOf(
      `${name} first paint`,
      "ms",
      times.map(({ firstPaint }) => firstPaint),
    ),
    figureOf(
      `${name} first cookie`,
      "ms",
      times.map(({ firstRowPainted }) => firstRowPainted),
    ),
    figureOf(
      `${name} complete`,
      "ms",
      times.map(({ readyPainted }) => readyPainted),
    ),
  ];
}
