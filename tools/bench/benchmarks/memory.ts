import type { RunningBrowser } from "../../../test/support/browsers.ts";
import { inBrowser, openCrowd, openMeasuredPopup } from "../in-browser.ts";
import { type Figure, figureOf } from "../stats.ts";

const COUNT = 3_300;
const RUNS = 5;
const IDLE_SECONDS = 5;

type Page = Awaited<ReturnType<RunningBrowser["open"]>>;

/** Chromium tells: what the worker and the popup hold after 3,300 cookies, and what an open popup does at rest. */
export async function memory(): Promise<readonly Figure[]> {
  return await inBrowser("chromium", async (running) => {
    const tabId = await running.tabIdOf(await openCrowd(running, COUNT));
    const ofWorker: number[] = [];
    const ofPopup: number[] = [];
    const atRest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { page } = await openMeasuredPopup(running, tabId);
      atRest.push(await busyAtRest(page));
      ofPopup.push(await heapOf(await page.createCDPSession()));
      await page.close();
      ofWorker.push(await heapOf(await workerSession(running)));
    }
    return [
      figureOf("memory chromium worker heap after 3,300", "MB", ofWorker),
      figureOf("memory chromium popup heap with 3,300", "MB", ofPopup),
      figureOf("memory chromium popup at rest with 3,300", "ms per s", atRest),
    ];
  });
}

type Session = Awaited<ReturnType<Page["createCDPSession"]>>;

/** What is really held: garbage is collected first. */
async function heapOf(session: Session): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

async function workerSession({ driver, extensionUrl }: RunningBrowser): Promise<Session> {
  const isWorker = (type: string, url: string) => type === "service_worker" && url.startsWith(extensionUrl(""));
  const target = driver.targets().find((each) => isWorker(each.type(), each.url()));
  const worker = await target?.worker();
  if (!worker) throw new Error("The worker is not running.");
  return worker.client;
}

/** Milliseconds of work in each second, while nothing happens. */
async function busyAtRest(page: Page): Promise<number> {
  const before = await page.metrics();
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  const after = await page.metrics();
  return (((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000) / IDLE_SECONDS;
}
