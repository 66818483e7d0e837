/**
 * What a browser would do with a cookie before it is written by `cookies.set`: the rules it breaks, and what would
 * silently become of it. Chromium's rules in both browsers, since Firefox's API checks few of them and would store
 * cookies that their site could never receive; where Firefox alone refuses, that is said for Firefox. Measured with
 * Chromium 156 and Firefox 153.
 */
import { canonicalHost } from "./canonical-domain.ts";
import type { SameSite } from "./cookie.ts";
import { cookiePrefix, imitatesPrefix, keepsPrefix } from "./cookie-prefix.ts";
import { defaultPath } from "./default-path.ts";
import { type CookieUrl, readUrl } from "./formats/cookie-url.ts";
import { textRefusals } from "./preflight-text.ts";
import { MAX_AGE } from "./set-cookie/set-cookie-attributes.ts";

/** The argument of `cookies.set`, with what a person may have typed into it. */
export type CookieDraft = {
  readonly url: string;
  readonly name: string;
  readonly value: string;
  readonly domain?: string;
  readonly path?: string;
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: SameSite;
  /** Seconds since the epoch. */
  readonly expirationDate?: number;
  readonly partitionKey?: { readonly topLevelSite?: string; readonly hasCrossSiteAncestor?: boolean };
};

export type PreflightContext = {
  readonly rules: "chromium" | "firefox";
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly isPublicSuffix: (host: string) => boolean;
  readonly siteOfHost: (host: string) => string;
};

export type PreflightRefusal =
  | "address"
  | "empty"
  | "nameless"
  | "name-character"
  | "value-character"
  | "edge-blank"
  | "tab"
  | "too-large"
  | "path-too-long"
  | "path-relative"
  | "path-character"
  | "domain-mismatch"
  | "public-suffix"
  | "secure-over-http"
  | "none-without-secure"
  | "partitioned-without-secure"
  | "partition-site"
  | "ancestor-bit"
  | "prefix"
  | "expiry";

/** What would be kept otherwise than asked for. */
export type PreflightChange = "kept-400-days" | "deletes" | "lone-surrogate" | "path-rewritten" | "host-only";

export type Preflight = {
  readonly refusals: readonly PreflightRefusal[];
  readonly changes: readonly PreflightChange[];
};

/** Never throws. No refusal: the browser takes the cookie, but for a Secure one of the same name over http. */
export function preflightCookie(draft: CookieDraft, context: PreflightContext): Preflight {
  const url = readUrl(draft.url);
  if (url === undefined || url.host.startsWith(".")) return { refusals: ["address"], changes: [] };
  const refusals = [
    ...textRefusals(draft, context.rules),
    ...domainRefusals(draft, url, context),
    ...flagRefusals(draft, url),
    ...partitionRefusals(draft, url, context),
    ...prefixRefusals(draft, url),
  ];
  return { refusals, changes: changesOf(draft, context) };
}

function domainRefusals({ domain }: CookieDraft, { host }: CookieUrl, { isPublicSuffix }: PreflightContext) {
  if (domain === undefined) return [];
  const wanted = domainHost(domain);
  if (isPublicSuffix(wanted)) return wanted === host ? [] : (["public-suffix"] as const);
  return host === wanted || host.endsWith(`.${wanted}`) ? [] : (["domain-mismatch"] as const);
}

function domainHost(domain: string): string {
  const name = domain.replace(/^\./, "");
  return name.startsWith("[") ? name.toLowerCase() : canonicalHost(name);
}

function flagRefusals({ secure, sameSite, expirationDate }: CookieDraft, url: CookieUrl): readonly PreflightRefusal[] {
  const isLoopback = /^(?:.*\.)?localhost$|^127(?:\.\d{1,3}){3}$|^\[::1\]$/.test(url.host);
  const isNumber =
    expirationDate === undefined || (typeof expirationDate === "number" && !Number.isNaN(expirationDate));
  return [
    ...(secure && url.scheme === "http" && !isLoopback ? (["secure-over-http"] as const) : []),
    ...(sameSite === "no_restriction" && !secure ? (["none-without-secure"] as const) : []),
    ...(isNumber ? [] : (["expiry"] as const)),
  ];
}

/** The bit may be false only where cookie and partition are of one site. */
function partitionRefusals(
  { partitionKey, secure }: CookieDraft,
  { host }: CookieUrl,
  { siteOfHost }: PreflightContext,
): readonly PreflightRefusal[] {
  const { topLevelSite = "", hasCrossSiteAncestor } = partitionKey ?? {};
  if (topLevelSite === "") return [];
  const top = readUrl(topLevelSite);
  if (top === undefined) return ["partition-site"];
  const isCrossSite = siteOfHost(top.host) !== siteOfHost(host);
  return [
    ...(secure ? [] : (["partitioned-without-secure"] as const)),
    ...(isCrossSite && hasCrossSiteAncestor === false ? (["ancestor-bit"] as const) : []),
  ];
}

function prefixRefusals(draft: CookieDraft, url: CookieUrl): readonly PreflightRefusal[] {
  const { name, domain, path = "", secure = false, httpOnly = false } = draft;
  const prefix = cookiePrefix(name);
  if (imitatesPrefix(draft)) return ["prefix"];
  if (prefix === undefined) return [];
  const isRootPath = (path === "" ? defaultPath(url.path) : path) === "/";
  return keepsPrefix(prefix, { secure, httpOnly, hostOnly: domain === undefined, isRootPath }) ? [] : ["prefix"];
}

function changesOf(draft: CookieDraft, { now, rules, isPublicSuffix }: PreflightContext): readonly PreflightChange[] {
  const { expirationDate = Number.NaN, path = "", domain, value } = draft;
  const left = expirationDate - now / 1000;
  return [
    ...(left > MAX_AGE ? (["kept-400-days"] as const) : []),
    ...(left <= 0 ? (["deletes"] as const) : []),
    ...(/\p{Cs}/u.test(value) ? (["lone-surrogate"] as const) : []),
    ...(rules === "chromium" && /[? \u0080-\uffff]|\/\.{1,2}(?:\/|$)/.test(path) ? (["path-rewritten"] as const) : []),
    ...(domain !== undefined && isPublicSuffix(domainHost(domain)) ? (["host-only"] as const) : []),
  ];
}
