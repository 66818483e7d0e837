import browser, { type WebRequest } from "webextension-polyfill";
import type { PageRequest } from "#core/pages/tab-record.ts";
import { addressOf } from "./address.ts";
import { isFirefox } from "./browser-traits.ts";

/** A request as the page model wants it; `tabId` -1 when a worker made it, with the origin of its site. */
export type ObservedRequest = PageRequest & {
  readonly tabId: number;
  readonly initiatorHost?: string;
  /** Firefox only. */
  readonly isPrivate?: boolean;
};

/** What either browser adds to the shared details. */
type Details = WebRequest.OnBeforeRequestDetailsType & {
  readonly documentId?: string;
  readonly documentLifecycle?: string;
  readonly initiator?: string;
  readonly incognito?: boolean;
  readonly frameAncestors?: readonly { readonly url: string }[];
};

const EVERY_SITE = { urls: ["<all_urls>"] };

/** Calls back for every request to the web, before it leaves. */
export function observeRequests(callback: (request: ObservedRequest) => void): void {
  browser.webRequest.onBeforeRequest.addListener((details) => {
    const request = requestOf(details);
    if (request) callback(request);
    return undefined;
  }, EVERY_SITE);
}

/** Calls back with the `Set-Cookie` lines of a response that has some. */
export function observeSetCookies(callback: (request: ObservedRequest, lines: readonly string[]) => void): void {
  browser.webRequest.onHeadersReceived.addListener(
    (details) => {
      const lines = setCookieLines(details.responseHeaders ?? []);
      const request = lines.length > 0 ? requestOf(details) : undefined;
      if (request) callback(request, lines);
      return undefined;
    },
    EVERY_SITE,
    headersSpec(),
  );
}

/**
 * Calls back with the host of a page that a tab is about to show. Firefox holds the page back until the callback is done
 * (`webRequestBlocking`); Chromium does not wait, so it is told as early as can be.
 */
export function observeComingPages(callback: (tabId: number, host: string) => Promise<void>): void {
  const tell = async ({ tabId, url }: { readonly tabId: number; readonly url: string }) => {
    const host = addressOf(url)?.host;
    if (host !== undefined && tabId !== -1) await callback(tabId, host).catch(() => undefined);
    return {};
  };
  const pages: WebRequest.RequestFilter = { ...EVERY_SITE, types: ["main_frame"] };
  if (isFirefox) browser.webRequest.onHeadersReceived.addListener(tell, pages, ["blocking"]);
  else browser.webRequest.onBeforeRequest.addListener((details) => void tell(details), pages);
}

/** What the browsers say when an extension stopped a request. Both say so of other causes too. */
const STOPPED: readonly string[] = ["net::ERR_BLOCKED_BY_CLIENT", "NS_ERROR_ABORT"];

/** Calls back for every request to the web that came to nothing, and whether it was stopped rather than failed. */
export function observeFailures(callback: (request: ObservedRequest, wasStopped: boolean) => void): void {
  browser.webRequest.onErrorOccurred.addListener((details) => {
    const request = requestOf(details as Details);
    if (request) callback(request, STOPPED.includes(details.error));
  }, EVERY_SITE);
}

/** Calls back when the request for a tab's document came to nothing. */
export function observeFailedDocuments(callback: (tabId: number, requestId: string) => void): void {
  browser.webRequest.onErrorOccurred.addListener(({ tabId, requestId }) => callback(tabId, requestId), {
    ...EVERY_SITE,
    types: ["main_frame"],
  });
}

/** Chromium shows Set-Cookie only with "extraHeaders"; Firefox throws at the word. */
function headersSpec(): WebRequest.OnHeadersReceivedOptions[] {
  return isFirefox
    ? ["responseHeaders"]
    : (["responseHeaders", "extraHeaders"] as WebRequest.OnHeadersReceivedOptions[]);
}

/** Chromium gives one entry per cookie, Firefox one entry with the lines joined. */
function setCookieLines(headers: readonly WebRequest.HttpHeadersItemType[]): readonly string[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === "set-cookie")
    .flatMap(({ value }) => (value ?? "").split("\n"));
}

/** A request in our own terms; undefined for one that is not of the web. */
export function requestOf(details: Details): ObservedRequest | undefined {
  const address = addressOf(details.url);
  if (address === undefined) return undefined;
  const topUrl = isFirefox ? topUrlOf(details) : undefined;
  const initiatorHost = addressOf(details.initiator ?? details.documentUrl ?? details.originUrl)?.host;
  return {
    ...address,
    tabId: details.tabId,
    requestId: details.requestId,
    requestType: isPrefetch(details) ? "prefetch" : details.type,
    frameId: details.frameId,
    isPrerender: details.documentLifecycle === "prerender",
    at: details.timeStamp,
    ...(details.documentId !== undefined && { documentId: details.documentId }),
    ...(topUrl !== undefined && { topUrl }),
    ...(initiatorHost !== undefined && { initiatorHost }),
    ...(details.incognito !== undefined && { isPrivate: details.incognito }),
  };
}

/**
 * Before Chromium loads a page ahead it fetches the document as "main_frame" of the page that asked for it; a true
 * navigation is no document's request (measured in Chromium 156).
 */
function isPrefetch({ type, documentId }: Details): boolean {
  return !isFirefox && type === "main_frame" && documentId !== undefined;
}

/** Firefox lists a frame's ancestors, the top-level document last; a request of that document itself has none. */
function topUrlOf({ frameAncestors, documentUrl, frameId }: Details): string | undefined {
  const top = frameAncestors?.at(-1)?.url ?? (frameId === 0 ? documentUrl : undefined);
  return addressOf(top)?.url;
}
