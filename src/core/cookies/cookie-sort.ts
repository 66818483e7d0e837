import { companyOf } from "../purposes/company-of.ts";
import { PURPOSES } from "../purposes/purpose.ts";
import type { TabCookie } from "../tab-report.ts";
import { cookieSize } from "./cookie-size.ts";
import { hostOfDomain } from "./domain-match.ts";

/** Orders that put cookies under headings, in the order in which the screen offers them. */
export const COOKIE_GROUPINGS = ["domain", "purpose", "owner"] as const;

/** Orders that run through all cookies of a party, since "the largest" would be lost if each group had its own. */
export const COOKIE_LISTINGS = ["name", "expiry", "size"] as const;

export type CookieSort = (typeof COOKIE_GROUPINGS)[number] | (typeof COOKIE_LISTINGS)[number];

export const COOKIE_SORTS: readonly CookieSort[] = [...COOKIE_GROUPINGS, ...COOKIE_LISTINGS];

/** A new list. What the order leaves open is settled by name and then by key, so that a refresh never reorders. */
export function sortCookies(rows: readonly TabCookie[], sort: CookieSort): readonly TabCookie[] {
  const keyed = rows.map((row) => ({ row, name: row.cookie.name.toLowerCase(), first: sortKey(row, sort) }));
  keyed.sort((a, b) => compare(a.first, b.first) || compare(a.name, b.name) || compare(a.row.key, b.row.key));
  return keyed.map(({ row }) => row);
}

/** Texts by code unit: the same everywhere, and fast with thousands of hostile names. Numbers by size. */
export function compare<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Made once per cookie and not once per comparison. */
function sortKey({ cookie, classification }: TabCookie, sort: CookieSort): string | number {
  switch (sort) {
    case "domain":
      return hostOfDomain(cookie.domain);
    case "purpose":
      return PURPOSES.indexOf(classification.purpose);
    case "owner":
      // Those that nobody is known to own come last.
      return classification.owner === undefined ? "\uFFFF" : companyOf(classification.owner).toLowerCase();
    case "name":
      return "";
    case "expiry":
      return cookie.expirationDate ?? Number.POSITIVE_INFINITY; // session cookies last: nobody knows when they end
    case "size":
      return -cookieSize(cookie); // the largest first: it is what one looks for
  }
}
