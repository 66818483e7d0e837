import type { Browser as Api } from "webextension-polyfill";
import type { RunningBrowser } from "../../../test/support/browsers.ts";
import { runInPage } from "../../../test/support/page-call.ts";
import { poll } from "../../../test/support/waiting.ts";
import { inEachBrowser, openMeasured } from "../in-browser.ts";
import { type Figure, figureOf } from "../stats.ts";
import { typeAndTime } from "./list.ts";

/** As many as each browser keeps: Chromium drops what is beyond 3,300. */
const COUNTS = { chromium: 3_200, firefox: 10_000 } as const;
const RUNS = 7;
const WORDS = ["c123", "-session", "site-2", "c015", "secure c1"] as const;

/** The page of all cookies: from its navigation to the first cookies and to all of them, and a keystroke in its search. */
export async function manager(): Promise<readonly Figure[]> {
  return await inEachBrowser(async (running) => {
    const count = COUNTS[running.name];
    await fillJar(running, count);
    const first: number[] = [];
    const complete: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const { page, times } = await openMeasured(running, "src/options/index.html");
      await page.close();
      if (run === 0) continue; // fills the caches
      first.push(times.firstRowPainted);
      complete.push(times.readyPainted);
    }
    const { page } = await openMeasured(running, "src/options/index.html");
    const delays = await runInPage(page, typeAndTime, WORDS);
    await page.close();
    const name = `manager ${running.name} ${count.toLocaleString("en")}`;
    return [
      figureOf(`${name} first cookie`, "ms", first),
      figureOf(`${name} complete`, "ms", complete),
      figureOf(`${name} keystroke`, "ms", delays),
    ];
  });
}

async function fillJar(running: RunningBrowser, count: number): Promise<void> {
  for (let from = 0; from < count; from += 1_000)
    await running.runInExtensionPage(setThousand, from, Math.min(from + 1_000, count));
  const held = async () => (await running.jar()).length;
  await poll(async () => (await held()) >= count, `${count} cookies in the jar`, 30_000);
}

/** 40 cookies to a site. Runs in a page of the extension. */
async function setThousand(api: Api, from: number, to: number): Promise<void> {
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  for (let at = 0; at < numbers.length; at += 100) {
    await Promise.all(
      numbers.slice(at, at + 100).map((number) =>
        api.cookies.set({
          url: `https://www.site-${Math.floor(number / 40)}.test/`,
          name: `c${String(number % 1000).padStart(3, "0")}`,
          value: String((number * 2_654_435_761) % 4_294_967_296),
          secure: number % 2 === 0,
          ...(number % 3 > 0 && { expirationDate: Date.now() / 1000 + 86_400 * (1 + (number % 300)) }),
        }),
      ),
    );
  }
}
