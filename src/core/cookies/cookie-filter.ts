import type { Party } from "../party.ts";
import { PURPOSES, type Purpose } from "../purposes/purpose.ts";
import type { TabCookie } from "../tab-report.ts";

/** What a filter chip asks for. */
export type CookieFilter = Party | "session" | "partitioned" | "not-secure" | "corrected" | Purpose;

export const COOKIE_FILTERS: readonly CookieFilter[] = [
  "first-party",
  "third-party",
  "session",
  "partitioned",
  "not-secure",
  ...PURPOSES,
  "corrected",
];

/** Filters of one dimension widen each other ("or"); different dimensions narrow ("and"). */
function dimensionOf(filter: CookieFilter): string {
  if (filter === "first-party" || filter === "third-party") return "party";
  return isPurpose(filter) ? "purpose" : filter;
}

export function passesFilters(row: TabCookie, filters: ReadonlySet<CookieFilter>): boolean {
  const passed = new Map<string, boolean>();
  for (const filter of filters) {
    const dimension = dimensionOf(filter);
    passed.set(dimension, (passed.get(dimension) ?? false) || passes(row, filter));
  }
  return ![...passed.values()].includes(false);
}

/** How many cookies each filter would show on its own. Filters without any are absent. */
export function countByFilter(rows: readonly TabCookie[]): ReadonlyMap<CookieFilter, number> {
  const counts = new Map<CookieFilter, number>();
  for (const filter of COOKIE_FILTERS) {
    const count = rows.filter((row) => passes(row, filter)).length;
    if (count > 0) counts.set(filter, count);
  }
  return counts;
}

export function isPurpose(filter: CookieFilter): filter is Purpose {
  return (PURPOSES as readonly string[]).includes(filter);
}

function passes({ cookie, party, classification }: TabCookie, filter: CookieFilter): boolean {
  switch (filter) {
    case "first-party":
    case "third-party":
      return party === filter;
    case "session":
      return cookie.expirationDate === undefined;
    case "partitioned":
      return cookie.partitionKey !== undefined;
    case "not-secure":
      return !cookie.secure;
    case "corrected":
      return classification.step === "user";
    case "necessary":
    case "functional":
    case "analytics":
    case "advertising":
    case "unclassified":
      return classification.purpose === filter;
  }
}
