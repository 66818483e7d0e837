import browser, { type WebRequest } from "webextension-polyfill";
import { isFirefox } from "./browser-traits.ts";
import { type ObservedRequest, requestOf } from "./requests.ts";

type Headers = WebRequest.HttpHeadersItemType[];

/** WebSocket handshakes carry cookies too, and are not among `<all_urls>` in Firefox. */
const EVERYTHING = { urls: ["<all_urls>", "ws://*/*", "wss://*/*"] };

/**
 * Firefox: lets only those `Set-Cookie` lines of a response through that `keep` gives back. Nothing in Chromium, where
 * no extension may hold a response.
 */
export function dropCookieLines(
  keep: (request: ObservedRequest, lines: readonly string[]) => Promise<readonly string[]>,
): void {
  if (!isFirefox) return;
  browser.webRequest.onHeadersReceived.addListener(
    (details) => {
      const headers = details.responseHeaders ?? [];
      const request = headers.some(isSetCookie) ? requestOf(details) : undefined;
      return request ? withoutLines(headers, (lines) => keep(request, lines)) : undefined;
    },
    EVERYTHING,
    ["blocking", "responseHeaders"],
  );
}

async function withoutLines(
  headers: Headers,
  keep: (lines: readonly string[]) => Promise<readonly string[]>,
): Promise<WebRequest.BlockingResponse> {
  const next = await Promise.all(headers.map((header) => (isSetCookie(header) ? keptOf(header, keep) : [header])));
  const responseHeaders = next.flat();
  const isSame = responseHeaders.length === headers.length && responseHeaders.every((each, at) => each === headers[at]);
  return isSame ? {} : { responseHeaders };
}

/** The very same header when all of it is kept. Firefox joins the lines of one response. */
async function keptOf(
  header: Headers[number],
  keep: (lines: readonly string[]) => Promise<readonly string[]>,
): Promise<Headers> {
  const lines = (header.value ?? "").split("\n");
  const kept = await keep(lines);
  if (kept.length === lines.length) return [header];
  return kept.length > 0 ? [{ name: header.name, value: kept.join("\n") }] : [];
}

/** Firefox: cuts the cookies out of a request whose names `refused` gives back. */
export function dropSentCookies(
  refused: (request: ObservedRequest, names: readonly string[]) => Promise<readonly string[]>,
): void {
  if (!isFirefox) return;
  browser.webRequest.onBeforeSendHeaders.addListener(
    (details) => {
      const headers = details.requestHeaders ?? [];
      const request = headers.some(isCookie) ? requestOf(details) : undefined;
      return request ? withoutCookies(headers, (names) => refused(request, names)) : undefined;
    },
    EVERYTHING,
    ["blocking", "requestHeaders"],
  );
}

async function withoutCookies(
  headers: Headers,
  refused: (names: readonly string[]) => Promise<readonly string[]>,
): Promise<WebRequest.BlockingResponse> {
  const pairs = headers.filter(isCookie).flatMap(({ value }) => (value ?? "").split("; "));
  const dropped = await refused([...new Set(pairs.map(nameOf))]);
  if (dropped.length === 0) return {};
  const kept = pairs.filter((pair) => !dropped.includes(nameOf(pair)));
  const others = headers.filter((header) => !isCookie(header));
  return { requestHeaders: [...others, ...(kept.length > 0 ? [{ name: "Cookie", value: kept.join("; ") }] : [])] };
}

function nameOf(pair: string): string {
  const equals = pair.indexOf("=");
  return equals < 0 ? pair : pair.slice(0, equals);
}

function isSetCookie({ name }: Headers[number]): boolean {
  return name.toLowerCase() === "set-cookie";
}

function isCookie({ name }: Headers[number]): boolean {
  return name.toLowerCase() === "cookie";
}
