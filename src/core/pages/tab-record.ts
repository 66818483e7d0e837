import type { Address } from "../address.ts";
import {
  addFrame,
  addHost,
  addSetting,
  type CookieSetting,
  createPage,
  type PageFrame,
  type PageRecord,
} from "./page-record.ts";

/**
 * What is remembered of a tab.
 *
 *   request of the top document ──▶ pending ──commit──▶ current ──next commit──▶ earlier
 *   prerendered document        ──▶ prerendered ──activation──▶ current            │
 *                                                    ▲─────back/forward cache──────┘
 */
export type TabRecord = {
  readonly current?: PageRecord;
  readonly pending?: PendingPage;
  /** Chromium loads pages ahead; each has a main frame of its own. */
  readonly prerendered: readonly PendingPage[];
  /** Newest first: what the back/forward cache may bring back without a single request. */
  readonly earlier: readonly PageRecord[];
};

/** A page whose document is asked for, but not yet shown. */
export type PendingPage = PageRecord & { readonly requestId: string; readonly mainFrameId: number };

export type PageRequest = Address & {
  readonly requestId: string;
  readonly requestType: string;
  readonly frameId: number;
  /** Of the document that asks; Chromium only. */
  readonly documentId?: string;
  /** Of the top-level document, without its fragment; Firefox only. */
  readonly topUrl?: string;
  /** Without its fragment. */
  readonly url: string;
  readonly isPrerender: boolean;
  /** When it was made, in milliseconds since the epoch. */
  readonly at?: number;
};

export type Commit = Address & {
  readonly frameId: number;
  readonly parentFrameId: number;
  readonly documentId?: string;
  /** Without its fragment. */
  readonly url: string;
  readonly isPrerender: boolean;
  /** When the document was shown, in milliseconds since the epoch. */
  readonly at?: number;
};

const MOST_EARLIER = 10;
const MOST_PRERENDERED = 5;

export const EMPTY_TAB: TabRecord = { prerendered: [], earlier: [] };

/** A top-level document is asked for, or was redirected: only the last hop becomes the page. */
export function topRequested(tab: TabRecord, request: PageRequest): TabRecord {
  if (isLate(tab, request)) return lateRequested(tab, request);
  const { url, scheme, host, requestId, frameId } = request;
  const page = { ...createPage({ url, scheme, host, isFromStart: true }), requestId, mainFrameId: frameId };
  if (!request.isPrerender) return { ...tab, pending: page };
  const others = tab.prerendered.filter((other) => other.mainFrameId !== frameId);
  return { ...tab, prerendered: [page, ...others].slice(0, MOST_PRERENDERED) };
}

/** Right after it started, Firefox tells of a request only when its document is shown already. */
function isLate({ current }: TabRecord, { at, isPrerender }: PageRequest): boolean {
  return !isPrerender && at !== undefined && current?.shownAt !== undefined && at < current.shownAt;
}

function lateRequested(tab: TabRecord, { url, requestId }: PageRequest): TabRecord {
  // Of an earlier hop, or of a page that never came, nothing is left to learn.
  return withCurrent(tab, (page) => (page.url === url ? { ...page, requestId, isFromStart: true } : page));
}

/** The document will not come: a download, an error, a click on Stop. */
export function topFailed(tab: TabRecord, requestId: string): TabRecord {
  const prerendered = tab.prerendered.filter((page) => page.requestId !== requestId);
  if (tab.pending?.requestId === requestId) {
    const { pending: _failed, ...rest } = tab;
    return { ...rest, prerendered };
  }
  return prerendered.length === tab.prerendered.length ? tab : { ...tab, prerendered };
}

type Asker = Pick<PageRequest, "documentId" | "topUrl" | "frameId" | "isPrerender"> & {
  readonly parentFrameId?: number;
};
type Change = (page: PageRecord) => PageRecord;

/**
 * Applies a change to the page that made the request, wherever that page is in its life. The very same record when
 * nothing changed: a page that polls must not be stored and announced each time.
 */
export function inPageOf(tab: TabRecord, request: Asker, change: Change): TabRecord {
  const { pending, current, earlier } = tab;
  if (request.isPrerender) {
    const owners = prerenderedOwners(tab.prerendered, request);
    return withPages(tab, "prerendered", (page) => (owners.includes(page) ? changed(page, change) : page));
  }
  // A reload's document has the address of the one before it, so either may have asked.
  const isOfPending = pending !== undefined && request.topUrl === pending.url;
  if (current && owns(current, request)) {
    const next = withCurrent(tab, change);
    return isOfPending ? withPending(next, change) : next;
  }
  // A page that is left says farewell to its analytics after the next one is shown.
  const left = isOfPending ? undefined : earlier.find((page) => isKnownToAsk(page, request));
  if (left) return withPages(tab, "earlier", (page) => (page === left ? change(page) : page));
  // Between a document's first bytes and its commit event its own requests may already arrive.
  return pending ? withPending(tab, change) : withCurrent(tab, change);
}

function withCurrent(tab: TabRecord, change: Change): TabRecord {
  const current = tab.current && change(tab.current);
  return current === undefined || current === tab.current ? tab : { ...tab, current };
}

function withPending(tab: TabRecord, change: Change): TabRecord {
  const pending = tab.pending && changed(tab.pending, change);
  return pending === undefined || pending === tab.pending ? tab : { ...tab, pending };
}

function withPages<K extends "prerendered" | "earlier">(
  tab: TabRecord,
  list: K,
  change: (page: TabRecord[K][number]) => TabRecord[K][number],
): TabRecord {
  const before: readonly TabRecord[K][number][] = tab[list];
  const pages = before.map(change);
  return pages.every((page, index) => page === before[index]) ? tab : { ...tab, [list]: pages };
}

function changed(page: PendingPage, change: Change): PendingPage {
  const next = change(page);
  return next === page ? page : { ...page, ...next };
}

/** Whether a page made this request; where the browser does not tell, it is taken to be so. */
function owns(page: PageRecord, { documentId, topUrl, frameId }: Asker): boolean {
  if (topUrl !== undefined) return topUrl === page.url;
  if (documentId === undefined || page.documentId === undefined) return true;
  return frameId !== 0 || hasDocument(page, documentId);
}

function isKnownToAsk(page: PageRecord, { documentId, topUrl }: Asker): boolean {
  return topUrl !== undefined ? topUrl === page.url : documentId !== undefined && hasDocument(page, documentId);
}

function hasDocument(page: PageRecord, documentId: string): boolean {
  return page.documentId === documentId || page.frames.some((frame) => frame.documentId === documentId);
}

/** Of the pages loaded ahead those that hold the frame; all of them when it is unknown. */
function prerenderedOwners(pages: readonly PendingPage[], { frameId, parentFrameId }: Asker): readonly PendingPage[] {
  const holds = (page: PendingPage, id: number | undefined) =>
    page.mainFrameId === id || page.frames.some((frame) => frame.frameId === id);
  const owners = pages.filter((page) => holds(page, frameId) || holds(page, parentFrameId));
  return owners.length > 0 ? owners : pages;
}

/** A document is shown: the awaited one, one that was loaded ahead, one that comes back, or an unforeseen one. */
export function committed(tab: TabRecord, commit: Commit): TabRecord {
  if (commit.parentFrameId !== -1)
    return inPageOf(tab, commit, (page) => addFrame(addHost(page, useOf(commit)), frameOf(commit)));
  if (commit.isPrerender) return prerenderCommitted(tab, commit);
  const shown = shownPage(tab, commit);
  const shownAt = commit.at === undefined ? {} : { shownAt: commit.at };
  const page = addFrame({ ...shown, ...documentOf(commit), ...shownAt }, frameOf(commit));
  const earlier = [tab.current, ...tab.earlier].filter((each) => each !== undefined && each !== shown);
  return {
    current: page,
    prerendered: tab.prerendered.filter((each) => each.documentId !== commit.documentId),
    earlier: (earlier as readonly PageRecord[]).slice(0, MOST_EARLIER),
  };
}

function shownPage(tab: TabRecord, commit: Commit): PageRecord {
  const ahead = tab.prerendered.find(({ documentId }) => documentId !== undefined && documentId === commit.documentId);
  if (ahead) return withoutFrame(ahead);
  if (tab.pending?.url === commit.url) return withoutFrame(tab.pending);
  const before = tab.earlier.find((page) => comesBack(page, commit));
  if (before) return before;
  const { url, scheme, host } = commit;
  // The document came without a request that we could see: from a service worker, or before we were awake.
  return createPage({ url, scheme, host, isFromStart: false });
}

function comesBack(page: PageRecord, { documentId, url }: Commit): boolean {
  return documentId !== undefined && page.documentId !== undefined ? documentId === page.documentId : page.url === url;
}

function prerenderCommitted(tab: TabRecord, commit: Commit): TabRecord {
  const prerendered = tab.prerendered.map((page) =>
    page.mainFrameId === commit.frameId ? { ...page, ...documentOf(commit) } : page,
  );
  return { ...tab, prerendered };
}

function withoutFrame({ mainFrameId: _frame, ...page }: PendingPage): PageRecord {
  return page;
}

function documentOf({ documentId }: Commit) {
  return documentId === undefined ? {} : { documentId };
}

function frameOf({ frameId, parentFrameId, scheme, host, ...commit }: Commit): PageFrame {
  return { frameId, parentFrameId, scheme, host, ...documentOf({ frameId, parentFrameId, scheme, host, ...commit }) };
}

function useOf({ scheme, host, frameId }: Commit) {
  return { scheme, host, frameId, requestType: "sub_frame" };
}

/** A script changed the address without a navigation; the page stays the same. */
export function addressChanged(tab: TabRecord, url: string): TabRecord {
  return withCurrent(tab, (page) => (page.url === url ? page : { ...page, url }));
}

export function resourceRequested(tab: TabRecord, request: PageRequest): TabRecord {
  const { scheme, host, frameId, requestType } = request;
  return inPageOf(tab, request, (page) => addHost(page, { scheme, host, frameId, requestType }));
}

export function cookieSet(tab: TabRecord, request: PageRequest, settings: readonly CookieSetting[]): TabRecord {
  if (request.requestType !== "main_frame") {
    return inPageOf(tab, request, (page) => settings.reduce(addSetting, page));
  }
  // The top document's own cookies come before its commit; those of a redirect's earlier hop went with that hop.
  const addTo = (page: PendingPage) =>
    page.requestId === request.requestId ? changed(page, (each) => settings.reduce(addSetting, each)) : page;
  const isShown = tab.current?.requestId === request.requestId;
  const shown = isShown ? withCurrent(tab, (page) => settings.reduce(addSetting, page)) : tab;
  const next = withPages(shown, "prerendered", addTo);
  const pending = tab.pending && addTo(tab.pending);
  return pending === undefined || pending === tab.pending ? next : { ...next, pending };
}
