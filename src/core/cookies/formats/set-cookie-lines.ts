import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { hasControlCharacter, parseSetCookie } from "../set-cookie/parse-set-cookie.ts";
import type { SetCookieContext, SetCookieRecord } from "../set-cookie/set-cookie-record.ts";
import type { CookieUrl } from "./cookie-url.ts";
import { readUrl } from "./cookie-url.ts";
import { countLosses, type Exported, writable } from "./export-losses.ts";
import { collect, type Entry, type ImportContext, type ImportedCookie, type ParseResult } from "./imported-cookie.ts";
import { splitSetCookie } from "./split-set-cookie.ts";

/** One line each, with or without "Set-Cookie:", or joined by commas. What the browser would refuse is skipped. */
export function parseSetCookieLines(text: string, context: ImportContext): ParseResult {
  const url = readUrl(context.url);
  if (url === undefined) return { error: "needs-url" };
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const entries = lines.flatMap((line, index) =>
    splitSetCookie(line.replace(/^\s{0,99}set-cookie:/i, "")).map(
      (one) => [index + 1, readSetCookie(one, url, context)] as const,
    ),
  );
  return collect(entries);
}

/** What this browser would make of one line from this address. */
export function readSetCookie(line: string, url: CookieUrl, { now, rules, isPublicSuffix }: ImportContext): Entry {
  const context: SetCookieContext = { ...url, now, rules, isPublicSuffix, via: "http" };
  const result = parseSetCookie(line, context);
  if ("refused" in result) return { reason: "refused", detail: result.refused };
  const { stored } = result;
  return {
    cookie: toCookie(stored),
    notes: stored.partitioned ? [{ note: "partition-site-unknown", detail: stored.name }] : [],
  };
}

/** The line does not say under which site a partitioned cookie lies, and priority is no property of ours. */
function toCookie({ partitioned, priority, ...cookie }: SetCookieRecord): ImportedCookie {
  return cookie;
}

const SAME_SITE_WORDS = { no_restriction: "None", lax: "Lax", strict: "Strict" } as const;

/** One line per cookie; the host of a host-only cookie is not in it. */
export function formatSetCookieLines(cookies: readonly ImportedCookie[]): Exported {
  const { kept, leftOut } = writable(cookies, {
    "left-out-unwritable-character": ({ name, value, path }) =>
      /[;\t]/.test(name + value + path) || hasControlCharacter(name + value + path) || /=/.test(name),
  });
  const text = kept.map((cookie) => `${setCookieLine(cookie)}\n`).join("");
  return {
    text,
    losses: [...leftOut, ...countLosses(kept, ["partition", "store", "first-party-domain", "fraction-of-expiry"])],
  };
}

function setCookieLine(cookie: ImportedCookie): string {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expirationDate, partitionKey } = cookie;
  return [
    `${name}=${value}`,
    hostOnly ? "" : `Domain=${hostOfDomain(domain)}`,
    `Path=${path}`,
    expirationDate === undefined ? "" : `Expires=${new Date(Math.floor(expirationDate) * 1000).toUTCString()}`,
    secure ? "Secure" : "",
    httpOnly ? "HttpOnly" : "",
    sameSite === "unspecified" ? "" : `SameSite=${SAME_SITE_WORDS[sameSite]}`,
    partitionKey ? "Partitioned" : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}
