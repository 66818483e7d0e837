import { domainMatches } from "../domain-match.ts";
import { pathMatches } from "../path-match.ts";
import { withoutEdgeBlanks } from "../set-cookie/edge-blanks.ts";
import { hasControlCharacter } from "../set-cookie/parse-set-cookie.ts";
import { type CookieUrl, readUrl } from "./cookie-url.ts";
import { countLosses, type Exported, writable } from "./export-losses.ts";
import { collect, type Entry, type ImportContext, type ImportedCookie, type ParseResult } from "./imported-cookie.ts";

/** The cookies of a `Cookie` header: host-only, for the whole host, until the browser closes. Nothing is URL-decoded. */
export function parseCookieHeader(text: string, context: ImportContext): ParseResult {
  const url = readUrl(context.url);
  if (url === undefined) return { error: "needs-url" };
  const header = text.replace(/^\uFEFF?\s{0,99}(?:cookie:)?/i, "").replace(/[\r\n]+/g, " ");
  const pieces = header.split(";").filter((piece) => withoutEdgeBlanks(piece) !== "");
  return collect(pieces.map((piece, index) => [index + 1, readPiece(piece, url, context)] as const));
}

/** Without "=": a nameless cookie, to Firefox one without value. A name or value keeps its quotes and further "=". */
function readPiece(piece: string, { host, scheme }: CookieUrl, { rules }: ImportContext): Entry {
  const equals = piece.indexOf("=");
  const left = withoutEdgeBlanks(equals === -1 ? piece : piece.slice(0, equals));
  const right = equals === -1 ? "" : withoutEdgeBlanks(piece.slice(equals + 1));
  if (left === "" && right === "") return { reason: "no-name" };
  const pair = equals === -1 && rules !== "firefox" ? { name: "", value: left } : { name: left, value: right };
  const place = { domain: host, hostOnly: true, path: "/", secure: scheme === "https", httpOnly: false };
  return { cookie: { ...pair, ...place, sameSite: "unspecified" }, notes: [] };
}

/** What a request there would carry: longer paths first, else in the given order (RFC 6265bis section 5.8.3). */
export function formatCookieHeader(cookies: readonly ImportedCookie[], url?: CookieUrl): Exported {
  const { kept, leftOut } = writable(cookies, {
    "left-out-unwritable-character": ({ name, value }) => hasControlCharacter(name + value) || /;/.test(name + value),
    "left-out-other-address": (cookie) => url !== undefined && !goesTo(cookie, url),
    "left-out-partitioned": ({ partitionKey }) => partitionKey !== undefined,
  });
  const sorted = [...kept].sort((a, b) => b.path.length - a.path.length);
  const text = sorted.map(({ name, value }) => (name === "" ? value : `${name}=${value}`)).join("; ");
  const losses = countLosses(kept, ["host-only", "path", "secure", "http-only", "same-site", "expiry", "store"]);
  return { text: `${text}\n`, losses: [...leftOut, ...losses] };
}

function goesTo(cookie: ImportedCookie, { host, path, scheme }: CookieUrl): boolean {
  return domainMatches(host, cookie) && pathMatches(path, cookie.path) && (!cookie.secure || scheme === "https");
}
