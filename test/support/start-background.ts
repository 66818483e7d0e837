import { vi } from "vitest";
import type { FakeBrowser } from "./fake-browser.ts";
import { RULESETS_OF_WORLD } from "./policies.ts";

/** Starts the background as a browser does: fresh modules, the same storage. Call it again to stop and restart it. */
export async function startBackground({ world }: FakeBrowser): Promise<void> {
  world.stopWorker();
  vi.resetModules();
  vi.stubGlobal("fetch", readPackaged);
  vi.doMock("webextension-polyfill", () => ({ default: world.newWorker() }));
  await import("#background/main.ts");
}

/** Browsers stop a worker that had nothing to do for half a minute, so what is written behind is written. */
async function restartWhenIdle(browser: FakeBrowser): Promise<void> {
  await pass(browser, 30_000);
  await startBackground(browser);
  await browser.world.rest();
}

/** As a crash does it, or the task manager: what was not written is lost, and the page has to be asked. */
export async function killAndRestart(browser: FakeBrowser): Promise<void> {
  await startBackground(browser);
  await browser.world.rest();
}

/** Lets this time go by, in milliseconds, with everything that happens in it. Needs the clock of `useFakeClock`. */
export async function pass(browser: FakeBrowser, milliseconds: number): Promise<void> {
  await browser.world.rest();
  await vi.advanceTimersByTimeAsync(milliseconds);
  await browser.world.rest();
}

/** Two lives of a worker. A test awaits `beforeEvent` wherever a browser may stop the worker. */
export const WORKER_LIVES = [
  ["alive throughout", (browser: FakeBrowser) => browser.world.rest()],
  ["stopped and restarted between events", restartWhenIdle],
] as const;

/** The files of the package, as small as the world. */
async function readPackaged(url: string): Promise<Response> {
  const id = /\/rulesets\/(.+)\.json$/.exec(url)?.[1] ?? "";
  return Response.json(RULESETS_OF_WORLD[id] ?? []);
}
