import { batch, computed, type Signal, signal } from "@preact/signals";
import { type CookieFilter, countByFilter } from "#core/cookies/cookie-filter.ts";
import { searchable } from "#core/cookies/cookie-search.ts";
import {
  sortTable,
  TABLE_COLUMNS,
  type TableColumn,
  type TableGrouping,
  type TableSort,
  tableItems,
} from "#core/cookies/cookie-table.ts";
import { createNarrowing } from "#ui/cookies/narrowing.ts";
import { createSelection, type Selectable } from "./selection.ts";

const FIRST_COLUMNS: readonly TableColumn[] = ["name", "domain", "purpose", "owner", "expires", "marks", "partition"];

/** What of all cookies is shown, in which order and columns, what is open, selected, and where the keyboard is. */
export function createTableModel({ cookies, chosen: selected }: Selectable, now: () => number) {
  const narrowing = createNarrowing(now);
  const sort = signal<TableSort>({ column: "name", direction: "ascending" });
  const grouping = signal<TableGrouping>("site");
  const chosen = signal<ReadonlySet<TableColumn>>(new Set(FIRST_COLUMNS));
  const open = signal<ReadonlySet<string>>(new Set());
  const folded = signal<ReadonlySet<string>>(new Set());
  /** Id of the item that the arrow keys stand on. */
  const active = signal<string | undefined>(undefined);
  /** Counts up when the table shall take the keyboard's focus. */
  const focusCalls = signal(0);

  // Sorted and lower-cased once per report: a keystroke only filters.
  const entries = computed(() =>
    sortTable(cookies.value, sort.value).map((row) => ({ ...searchable(row), stored: row })),
  );
  const counts = computed(() => countByFilter(cookies.value));
  const shown = computed(() => entries.value.filter(narrowing.passes.value).map(({ stored }) => stored));
  const items = computed(() => tableItems(shown.value, grouping.value, folded.value));
  const columns = computed(() => TABLE_COLUMNS.filter((column) => chosen.value.has(column)));
  const selection = createSelection({ cookies, chosen: selected }, items);

  function focusOn(id: string): void {
    batch(() => {
      active.value = id;
      focusCalls.value += 1;
    });
  }

  /** The same column again turns the order around. */
  function sortBy(column: TableColumn): void {
    const isTurned = sort.value.column === column && sort.value.direction === "ascending";
    sort.value = { column, direction: isTurned ? "descending" : "ascending" };
  }

  return {
    ...narrowing,
    ...{ sort, grouping, chosen, columns, open, folded, active, focusCalls, counts, shown, items, selection },
    ...{ focusOn, sortBy },
    toggleFilter: (filter: CookieFilter) => toggle(narrowing.filters, filter),
    toggleColumn: (column: TableColumn) => toggle(chosen, column),
    toggleOpen: (key: string) => toggle(open, key),
    toggleFolded: (id: string) => toggle(folded, id),
  };
}

export type TableModel = ReturnType<typeof createTableModel>;

function toggle<T>(set: Signal<ReadonlySet<T>>, member: T): void {
  const changed = new Set(set.value);
  if (!changed.delete(member)) changed.add(member);
  set.value = changed;
}
