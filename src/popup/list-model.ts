import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import { type CookieFilter, countByFilter } from "#core/cookies/cookie-filter.ts";
import { listItems } from "#core/cookies/cookie-groups.ts";
import { searchable } from "#core/cookies/cookie-search.ts";
import { type CookieSort, sortCookies } from "#core/cookies/cookie-sort.ts";
import type { TabCookie } from "#core/tab-report.ts";
import { createNarrowing } from "#ui/cookies/narrowing.ts";

/** What of the cookies is shown, in which order, what is open and where the keyboard is. */
export function createListModel(
  cookies: ReadonlySignal<readonly TabCookie[]>,
  host: ReadonlySignal<string>,
  now: () => number,
) {
  const narrowing = createNarrowing(now);
  const sort = signal<CookieSort>("domain");
  const open = signal<ReadonlySet<string>>(new Set());
  const folded = signal<ReadonlySet<string>>(new Set());
  /** Id of the item that the arrow keys stand on. */
  const active = signal<string | undefined>(undefined);
  /** Counts up when the list shall take the keyboard's focus. */
  const focusCalls = signal(0);

  // Sorted and lower-cased once per report: a keystroke only filters.
  const entries = computed(() => sortCookies(cookies.value, sort.value).map(searchable));
  const counts = computed(() => countByFilter(cookies.value));
  const shown = computed(() => entries.value.filter(narrowing.passes.value).map(({ row }) => row));
  const items = computed(() => listItems(shown.value, { sort: sort.value, folded: folded.value, host: host.value }));

  function focusOn(id: string): void {
    batch(() => {
      active.value = id;
      focusCalls.value += 1;
    });
  }

  return {
    ...narrowing,
    ...{ sort, open, folded, active, focusCalls, counts, shown, items, focusOn },
    toggleFilter: (filter: CookieFilter) => toggle(narrowing.filters, filter),
    toggleOpen: (key: string) => toggle(open, key),
    toggleFolded: (id: string) => toggle(folded, id),
  };
}

export type ListModel = ReturnType<typeof createListModel>;

function toggle<T>(set: { value: ReadonlySet<T> }, member: T): void {
  const changed = new Set(set.value);
  if (!changed.delete(member)) changed.add(member);
  set.value = changed;
}
