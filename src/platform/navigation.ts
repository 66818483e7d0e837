import browser, { type WebNavigation } from "webextension-polyfill";
import type { Commit } from "#core/pages/tab-record.ts";
import { addressOf } from "./address.ts";

export type ObservedCommit = Commit & { readonly tabId: number };

/** What Chromium adds. */
type Details = WebNavigation.OnCommittedDetailsType & {
  readonly documentId?: string;
  readonly documentLifecycle?: string;
  readonly parentFrameId?: number;
};

/** Calls back when a document of the web is shown in a frame, also when the back/forward cache brought it. */
export function observeCommits(callback: (commit: ObservedCommit) => void): void {
  browser.webNavigation.onCommitted.addListener((details) => {
    const commit = commitOf(details);
    if (commit) callback(commit);
  });
}

/** Calls back when a script changed the address of a tab's document without a navigation. */
export function observeAddressChanges(callback: (tabId: number, url: string) => void): void {
  browser.webNavigation.onHistoryStateUpdated.addListener(({ tabId, frameId, url }) => {
    const address = addressOf(url);
    if (frameId === 0 && address) callback(tabId, address.url);
  });
}

/** The documents that a tab shows now, without asking any page. Empty when the tab is gone. */
export async function framesOf(tabId: number): Promise<readonly ObservedCommit[]> {
  const frames = (await browser.webNavigation.getAllFrames({ tabId }).catch(() => null)) ?? [];
  return frames.flatMap((frame) => commitOf({ ...frame, tabId } as unknown as Details) ?? []);
}

function commitOf(details: Details): ObservedCommit | undefined {
  const address = addressOf(details.url);
  if (address === undefined) return undefined;
  return {
    ...address,
    tabId: details.tabId,
    frameId: details.frameId,
    // Firefox leaves it out of the event of a top-level document.
    parentFrameId: details.parentFrameId ?? (details.frameId === 0 ? -1 : 0),
    isPrerender: details.documentLifecycle === "prerender",
    ...(details.timeStamp !== undefined && { at: details.timeStamp }),
    ...(details.documentId !== undefined && { documentId: details.documentId }),
  };
}
