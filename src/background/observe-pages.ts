import { addHost } from "#core/pages/page-record.ts";
import {
  addressChanged,
  committed,
  cookieSet,
  resourceRequested,
  type TabRecord,
  topFailed,
  topRequested,
} from "#core/pages/tab-record.ts";
import { observeAddressChanges, observeCommits } from "#platform/navigation.ts";
import {
  type ObservedRequest,
  observeFailedDocuments,
  observeRequests,
  observeSetCookies,
} from "#platform/requests.ts";
import { observeClosedTabs, observeReplacedTabs, openTabIds } from "#platform/tabs.ts";
import type { TabRecords } from "#state/tab-records.ts";
import { cookieSettings } from "./cookie-settings.ts";

/** Keeps the record of every tab: which hosts and frames its page uses, and which responses set cookies. */
export function observePages(tabs: TabRecords): void {
  observeRequests((request) => remember(tabs, request));
  observeSetCookies((request, lines) => {
    if (request.tabId === -1) return;
    const settings = cookieSettings(request, lines);
    if (settings.length > 0) tabs.update(request.tabId, (tab) => cookieSet(tab, request, settings));
  });
  observeFailedDocuments((tabId, requestId) => tabs.update(tabId, (tab) => topFailed(tab, requestId)));
  observeCommits((commit) => tabs.update(commit.tabId, (tab) => committed(tab, commit)));
  observeAddressChanges((tabId, url) => tabs.update(tabId, (tab) => addressChanged(tab, url)));
  observeClosedTabs((tabId) => tabs.forget(tabId));
  observeReplacedTabs((newTabId, oldTabId) => tabs.rename(newTabId, oldTabId));
}

/** A tab that was closed while we were stopped leaves its record behind. */
export async function forgetClosedTabs(tabs: TabRecords): Promise<void> {
  tabs.keepOnly(await openTabIds());
}

function remember(tabs: TabRecords, request: ObservedRequest): void {
  if (request.tabId === -1) {
    tabs.updateAll((tab) => workerRequested(tab, request));
    return;
  }
  const isTop = request.requestType === "main_frame";
  tabs.update(request.tabId, (tab) => (isTop ? topRequested(tab, request) : resourceRequested(tab, request)));
}

/** A service or shared worker belongs to no tab; its requests count for every page that shows its site's documents. */
function workerRequested(tab: TabRecord, request: ObservedRequest): TabRecord {
  const { current } = tab;
  if (!(current && isShownFor(tab, request))) return tab;
  const { scheme, host, requestType } = request;
  return { ...tab, current: addHost(current, { scheme, host, frameId: -1, requestType }) };
}

/** Whether the tab shows documents of the site whose worker asks. */
export function isShownFor({ current }: TabRecord, { initiatorHost }: ObservedRequest): boolean {
  return current?.host === initiatorHost || current?.frames.some((frame) => frame.host === initiatorHost) === true;
}
