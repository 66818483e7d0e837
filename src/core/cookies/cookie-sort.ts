import type { TabCookie } from "../tab-report.ts";
import { cookieSize } from "./cookie-size.ts";

export type CookieSort = "domain" | "name" | "expiry" | "size";

/** In the order in which the screen offers them. */
export const COOKIE_SORTS: readonly CookieSort[] = ["domain", "name", "expiry", "size"];

type Compare = (a: TabCookie, b: TabCookie) => number;

/** A new list. What the order leaves open is settled by name and then by key, so that a refresh never reorders. */
export function sortCookies(rows: readonly TabCookie[], sort: CookieSort): readonly TabCookie[] {
  const first = compareBy(sort);
  return [...rows].sort((a, b) => first(a, b) || byName(a, b) || compareText(a.key, b.key));
}

/** A cookie's domain without the dot that says "and sub-domains": the heading that it stands under. */
export function bareDomain(domain: string): string {
  return domain.startsWith(".") ? domain.slice(1) : domain;
}

/** By code unit: the same everywhere, and fast with thousands of hostile names. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareBy(sort: CookieSort): Compare {
  switch (sort) {
    case "domain":
      return (a, b) => compareText(bareDomain(a.cookie.domain), bareDomain(b.cookie.domain));
    case "name":
      return byName;
    case "expiry":
      return (a, b) => expiryOf(a) - expiryOf(b) || 0; // Infinity - Infinity is NaN
    case "size":
      return (a, b) => cookieSize(b.cookie) - cookieSize(a.cookie); // the largest first: it is what one looks for
  }
}

const byName: Compare = (a, b) => compareText(a.cookie.name.toLowerCase(), b.cookie.name.toLowerCase());

/** Session cookies end last: nobody knows when. */
function expiryOf({ cookie }: TabCookie): number {
  return cookie.expirationDate ?? Number.POSITIVE_INFINITY;
}
