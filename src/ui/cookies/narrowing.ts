import { batch, computed, signal } from "@preact/signals";
import { type CookieFilter, passesFilters } from "#core/cookies/cookie-filter.ts";
import { createSearch, isEmptySearch, type SearchableCookie } from "#core/cookies/cookie-search.ts";
import { companyOf } from "#core/purposes/company-of.ts";
import type { TabCookie } from "#core/tab-report.ts";

/** What has to be true of a cookie to be shown: search, filters and the one company. `now` in milliseconds. */
export function createNarrowing(now: () => number) {
  const query = signal("");
  const filters = signal<ReadonlySet<CookieFilter>>(new Set());
  /** The company whose cookies alone are shown. */
  const company = signal<string | undefined>(undefined);
  const isNarrowed = computed(
    () => filters.value.size > 0 || company.value !== undefined || !isEmptySearch(query.value),
  );
  const passes = computed(() => {
    const matches = createSearch(query.value, now());
    return (entry: SearchableCookie) =>
      isOf(company.value, entry.row) && passesFilters(entry.row, filters.value) && matches(entry);
  });

  function clear(): void {
    batch(() => {
      query.value = "";
      filters.value = new Set();
      company.value = undefined;
    });
  }

  return { query, filters, company, isNarrowed, passes, clear };
}

export type Narrowing = ReturnType<typeof createNarrowing>;

function isOf(company: string | undefined, { classification: { owner } }: TabCookie): boolean {
  return company === undefined || (owner !== undefined && companyOf(owner) === company);
}
