import browser from "webextension-polyfill";
import type { HostUse } from "#core/pages/page-record.ts";
import { addressOf } from "./address.ts";

/**
 * What the frames of a tab loaded, as their own performance entries tell: the way to learn of requests that were made
 * before we were awake. Empty where the browser lets no script in.
 */
export async function loadedResources(tabId: number): Promise<readonly HostUse[]> {
  const results = await browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, func: resourceAddresses })
    .catch(() => []);
  return results.flatMap(({ frameId, result }) => usesOf(frameId, result));
}

/** Runs in the page's frames, in our own world; what it returns is as hostile as the page. */
function resourceAddresses(): readonly [url: string, kind: string][] {
  const seen = new Map<string, string>();
  for (const entry of performance.getEntriesByType("resource")) {
    if (!URL.canParse(entry.name)) continue;
    const { origin } = new URL(entry.name);
    if (!seen.has(origin)) seen.set(origin, (entry as PerformanceResourceTiming).initiatorType);
  }
  return [...seen].slice(0, 1000);
}

function usesOf(frameId: number, result: unknown): readonly HostUse[] {
  if (!Array.isArray(result)) return [];
  return result.flatMap((entry: unknown) => {
    if (!Array.isArray(entry) || typeof entry[0] !== "string" || typeof entry[1] !== "string") return [];
    const address = addressOf(entry[0]);
    return address ? [{ scheme: address.scheme, host: address.host, frameId, requestType: entry[1].slice(0, 40) }] : [];
  });
}
