import { addFrame, addHost, createPage, type HostUse, type PageRecord } from "#core/pages/page-record.ts";
import type { TabRecord } from "#core/pages/tab-record.ts";
import { framesOf, type ObservedCommit } from "#platform/navigation.ts";
import { loadedResources } from "#platform/page-resources.ts";
import type { TabRecords } from "#state/tab-records.ts";

/**
 * Completes the record of a tab by asking the browser for its frames and the frames for what they loaded. Needed where
 * requests went out unseen: before the extension was installed, before the worker woke, or while it was stopped.
 */
export function createAskPage(tabs: TabRecords) {
  // Once per page in a life of the worker: what comes later is seen as it happens.
  const asked = new Map<number, string>();

  async function askPage(tabId: number): Promise<void> {
    const { current } = await tabs.get(tabId);
    const page = current && `${current.documentId ?? ""} ${current.url}`;
    if (page !== undefined && asked.get(tabId) === page) return;
    if (page !== undefined) asked.set(tabId, page);
    const [frames, resources] = await Promise.all([framesOf(tabId), loadedResources(tabId)]);
    tabs.update(tabId, (tab) => completed(tab, frames, resources));
  }

  /** Access to sites was granted or withdrawn: a page that could not answer may do so now. */
  const forgetAsked = (): void => asked.clear();

  return { askPage, forgetAsked };
}

/** The record with what is really shown; the very same object when nothing was missing. */
export function completed(tab: TabRecord, frames: readonly ObservedCommit[], resources: readonly HostUse[]): TabRecord {
  const top = frames.find(({ parentFrameId }) => parentFrameId === -1);
  if (top === undefined) return tab;
  const known =
    tab.current?.url === top.url || tab.current?.documentId === (top.documentId ?? "") ? tab.current : undefined;
  const page = known ?? createPage({ url: top.url, scheme: top.scheme, host: top.host, isFromStart: false });
  const next = resources.reduce(addHost, frames.reduce(withFrame, page));
  return next === tab.current ? tab : { ...tab, current: next };
}

function withFrame(page: PageRecord, { frameId, parentFrameId, scheme, host, documentId }: ObservedCommit): PageRecord {
  const known = page.frames.find((frame) => frame.frameId === frameId);
  const isSame = known?.host === host && known.scheme === scheme && known.documentId === documentId;
  const frame = { frameId, parentFrameId, scheme, host, ...(documentId !== undefined && { documentId }) };
  return isSame ? page : addFrame(page, frame);
}
