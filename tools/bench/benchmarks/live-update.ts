import type { Browser as Api } from "webextension-polyfill";
import { runInPage } from "../../../test/support/page-call.ts";
import { inEachBrowser, openCrowd, openMeasuredPopup } from "../in-browser.ts";
import { type Figure, figureOf } from "../stats.ts";

/** Below Chromium's own limit, so that a new cookie drives no old one away. */
const COUNTS = [200, 3_200] as const;
/** Some at a time: a busy computer may need seconds for one. */
const ROUNDS = 6;
const RUNS_PER_ROUND = 5;

/** A cookie comes into the jar: how long until its row is on the screen. */
export async function liveUpdate(): Promise<readonly Figure[]> {
  return await inEachBrowser(async (running) => {
    const figures: Figure[] = [];
    for (const count of COUNTS) {
      const shown = await openCrowd(running, count);
      const { page } = await openMeasuredPopup(running, await running.tabIdOf(shown));
      const delays: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1)
        delays.push(...(await runInPage(page, setAndSee, RUNS_PER_ROUND)));
      figures.push(figureOf(`live-update ${running.name} ${count.toLocaleString("en")}`, "ms", delays));
      await page.close();
      await shown.close();
    }
    return figures;
  });
}

/** Runs in the popup, at irregular moments. The names sort to the top, where the list is looked at. */
async function setAndSee(view: Window, runs: number): Promise<readonly number[]> {
  const { document, performance } = view;
  const { benchAfterPaint, browser, chrome } = view as unknown as {
    readonly benchAfterPaint: (task: () => void) => void;
    readonly browser?: Api;
    readonly chrome: Api;
  };
  const api = browser ?? chrome;
  const delays: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await new Promise((resolve) => view.setTimeout(resolve, 250 + ((run * 37) % 100)));
    const name = `a-${1000 - run}`;
    const start = performance.now();
    const isSeen = new Promise<void>((resolve, reject) => {
      const late = view.setTimeout(() => reject(new Error(`The row of ${name} did not come.`)), 10_000);
      new MutationObserver((_changes, observer) => {
        if (!document.querySelector(`[data-cookie-name="${name}"]`)) return;
        observer.disconnect();
        view.clearTimeout(late);
        benchAfterPaint(resolve);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    await Promise.all([api.cookies.set({ url: "https://crowd.test/", name, value: "1", secure: true }), isSeen]);
    delays.push(performance.now() - start);
    // Sites have a limit of cookies, and what is gone can come once more.
    await api.cookies.remove({ url: "https://crowd.test/", name });
  }
  return delays;
}
