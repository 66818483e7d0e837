import type { Cookie, SameSite } from "#core/cookies/cookie.ts";
import type { BrowserTraits, CookieStore, Provenance } from "#core/tab-report.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { timeOfDay } from "#ui/formats.ts";
import { visibleText } from "#ui/visible-text.ts";

export type AttributeMark = { readonly letters: string; readonly word: string };

const SAME_SITE_LETTERS = { no_restriction: "N", lax: "L", strict: "St", unspecified: "" } as const;

/** What a row marks, in a fixed order. */
export function marksOf({ secure, httpOnly, sameSite, partitionKey }: Cookie): readonly AttributeMark[] {
  return [
    { letters: secure ? "S" : "", word: text("mark_secure") },
    { letters: httpOnly ? "H" : "", word: text("mark_httpOnly") },
    { letters: SAME_SITE_LETTERS[sameSite], word: sameSite === "unspecified" ? "" : text(`mark_sameSite_${sameSite}`) },
    { letters: partitionKey ? "P" : "", word: text("mark_partitioned") },
  ];
}

/** A cookie's name as a person can read it whole: hidden characters shown, an empty one said. */
export function displayName(name: string): string {
  return name === "" ? text("noName") : visibleText(name);
}

const SHORT_NAME = 48;

/** The same inside a sentence. */
export function shortName(name: string): string {
  return displayName(name.length > SHORT_NAME ? `${name.slice(0, SHORT_NAME)}…` : name);
}

/**
 * When a cookie travels with requests that other sites cause, in this browser. Measured in Chromium 156 and
 * Firefox 153: what a missing SameSite means, and whether http and https of one host are one site.
 */
export function sameSiteSentences(sameSite: SameSite, browser: BrowserTraits): readonly MessageKey[] {
  const schemes = browser.schemefulSameSite ? "schemeful" : "schemeless";
  switch (sameSite) {
    case "strict":
      return ["sent_strict", schemes];
    case "lax":
      return ["sent_lax", schemes];
    case "no_restriction":
      return ["sent_none"];
    case "unspecified":
      return browser.sameSiteUnspecified === "lax" ? ["sent_unsetLax", schemes] : ["sent_unsetNone"];
  }
}

const REQUEST_TYPES: readonly string[] = [
  ...["main_frame", "sub_frame", "image", "script", "stylesheet", "xmlhttprequest", "font", "media"],
  ...["ping", "beacon", "object", "websocket", "other"],
];

export function setByWords(setBy: Provenance | undefined): string {
  if (!setBy) return text("setByUnknown");
  const { at, host, requestType } = setBy;
  if (host === undefined) return text("setByScript", timeOfDay(at));
  if (requestType === undefined) return text("setByHost", visibleText(host), timeOfDay(at));
  const kind = REQUEST_TYPES.includes(requestType) ? text(`request_${requestType}` as MessageKey) : requestType;
  return text("setByResponse", visibleText(host), kind, timeOfDay(at));
}

export function storeWords({ kind, container }: CookieStore): string {
  switch (kind) {
    case "normal":
      return text("storeNormal");
    case "private":
      return text("storePrivate");
    case "container":
      return text("container", String(container ?? ""));
  }
}
