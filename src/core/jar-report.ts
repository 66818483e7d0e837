import { type Cookie, cookieKey } from "./cookies/cookie.ts";
import type { Party } from "./party.ts";
import { type Classification, UNCLASSIFIED } from "./purposes/classification.ts";
import type { WordScope } from "./purposes/user-words.ts";
import type { RuleNotice, SiteRule } from "./rules/site-rule.ts";
import type { Site } from "./site.ts";
import type { BrowserTraits, CookieStore, TabCookie, UndoOffer } from "./tab-report.ts";

/** What the manager shows: every cookie of every store, in the order of sites and names. */
export type JarReport = {
  readonly cookies: readonly ReportedCookie[];
  /** Said once each: thousands of cookies share a few. */
  readonly classifications: readonly Classification[];
  readonly stores: readonly CookieStore[];
  /** All that the browser holds, also where only the first ones were asked for. */
  readonly total: number;
  readonly seesAllSites: boolean;
  readonly browser: BrowserTraits;
  readonly undo?: UndoOffer;
  readonly rules: readonly StatedRule[];
  /** What rules did since the browser was started. */
  readonly notices: readonly RuleNotice[];
};

/** A rule, and whether it is one of private windows. */
export type StatedRule = { readonly rule: SiteRule; readonly isPrivate: boolean };

export type ReportedCookie = {
  readonly cookie: Cookie;
  readonly site: Site;
  readonly party: Party;
  /** Index in `classifications`. */
  readonly known: number;
  readonly word?: WordScope;
};

/** A cookie of the jar, where no page says whose it is: `site` is its own. */
export type StoredCookie = TabCookie & { readonly site: Site };

export function storedCookies({ cookies, classifications }: JarReport): readonly StoredCookie[] {
  return cookies.map(({ cookie, site, party, known, word }) => ({
    key: cookieKey(cookie),
    cookie,
    site,
    party,
    classification: classifications[known] ?? UNCLASSIFIED,
    ...(word && { word }),
  }));
}
