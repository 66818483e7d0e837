import type { Browser as Api } from "webextension-polyfill";
import type { RunningBrowser } from "../../../test/support/browsers.ts";
import { inEachBrowser, openCrowd } from "../in-browser.ts";
import { compare, type Figure } from "../stats.ts";

const RUNS = 21;

/** The worker or event page, stopped before, is asked for a report: how long until it has answered. */
export async function coldStart(): Promise<readonly Figure[]> {
  return await inEachBrowser(async (running) => {
    const figures: Figure[] = [];
    for (const count of [200, 3_300]) {
      const shown = await openCrowd(running, count);
      const tabId = await running.tabIdOf(shown);
      const ours: number[] = [];
      const theirs: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await running.stopBackground();
        ours.push(await ask(running, tabId));
        theirs.push(await ask(running, tabId));
      }
      const name = `cold-start ${running.name} ${count.toLocaleString("en")}`;
      figures.push(compare({ ours: name, theirs: "already running", unit: "ms" }, { ours, theirs }));
      await shown.close();
    }
    return figures;
  });
}

/** Milliseconds from the question to the answer, by the clock of the page that asks. */
function ask(running: RunningBrowser, tabId: number): Promise<number> {
  return running.runInExtensionPage(async (api: Api, tab) => {
    const start = performance.now();
    const reply: unknown = await api.runtime.sendMessage({ method: "getTabReport", body: { tabId: tab } });
    const took = performance.now() - start;
    if (!reply) throw new Error("No report.");
    return took;
  }, tabId);
}
