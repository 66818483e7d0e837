import type { RunningBrowser } from "../../../test/support/browsers.ts";
import { runInPage } from "../../../test/support/page-call.ts";
import type { BrowserName } from "../../find-browser.ts";
import { fetchFromOthers, HEAVY_URL } from "../bench-world.ts";
import { BROWSERS, inBrowser } from "../in-browser.ts";
import { compare, type Figure, interleave } from "../stats.ts";

/** As in vite.config.ts. */
const ADDON_ID = "consentry@consentry.example";
const RUNS = 24;
const FETCHES = 500;
/** Each is 500 requests. */
const FETCH_RUNS = 12;

/** What a page's loading, and its many requests, cost with the extension and without it. */
export async function pageLoad(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const browser of BROWSERS) figures.push(...(await compareIn(browser)));
  return figures;
}

function compareIn(browser: BrowserName): Promise<readonly Figure[]> {
  return inBrowser(browser, (withIt) =>
    inBrowser(browser, async (without) => {
      await uninstall(without);
      const [ours, theirs] = [await openedIn(withIt), await openedIn(without)];
      await interleave(3, { ours: ours.load, theirs: theirs.load }); // fills the caches
      const loads = await interleave(RUNS, { ours: ours.load, theirs: theirs.load });
      const fetches = await interleave(FETCH_RUNS, { ours: ours.fetch, theirs: theirs.fetch });
      const named = (what: string) => ({ ours: `page-load ${browser} ${what}`, theirs: "no extension", unit: "ms" });
      return [compare(named("50 images"), loads), compare(named(`${FETCHES} fetches`), fetches)];
    }),
  );
}

/** The same profile, the same switches, and nothing of ours in it. */
async function uninstall(running: RunningBrowser): Promise<void> {
  await running.closeHelper();
  await running.driver.uninstallExtension(
    running.name === "firefox" ? ADDON_ID : new URL(running.extensionUrl("")).host,
  );
}

type Measures = { readonly load: () => Promise<number>; readonly fetch: () => Promise<number> };

async function openedIn(running: RunningBrowser): Promise<Measures> {
  const page = await running.open(HEAVY_URL);
  return {
    load: async () => {
      await page.goto(HEAVY_URL);
      return runInPage(page, (view) => {
        const [navigation] = view.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
        return navigation?.loadEventStart ?? Number.NaN;
      });
    },
    fetch: () => runInPage(page, fetchFromOthers, FETCHES),
  };
}
