import { computed, type ReadonlySignal, type Signal } from "@preact/signals";
import type { TableItem } from "#core/cookies/cookie-table.ts";
import type { StoredCookie } from "#core/jar-report.ts";

/** All cookies, and the keys of those that are chosen. */
export type Selectable = {
  readonly cookies: ReadonlySignal<readonly StoredCookie[]>;
  readonly chosen: Signal<ReadonlySet<string>>;
};

/** Which cookies are chosen. One that has gone from the jar is chosen no more; one that a search hides still is. */
export function createSelection({ chosen, cookies }: Selectable, items: ReadonlySignal<readonly TableItem[]>) {
  /** Where a range begins. */
  let anchor: string | undefined;
  const keys = computed(() => {
    if (chosen.value.size === 0) return chosen.value;
    return new Set(cookies.value.flatMap(({ key }) => (chosen.value.has(key) ? [key] : [])));
  });

  /** Chooses these, or when all of them are chosen already lets them go. */
  function toggle(these: readonly string[]): void {
    const next = new Set(keys.value);
    const isLess = these.every((key) => next.has(key));
    for (const key of these) {
      if (isLess) next.delete(key);
      else next.add(key);
    }
    anchor = these.at(-1);
    chosen.value = next;
  }

  /** Adds everything from the last chosen one to this. */
  function extendTo(id: string): void {
    const ids = items.value.map((item) => item.id);
    const [from, to] = [ids.indexOf(anchor ?? id), ids.indexOf(id)];
    if (to === -1) return;
    const start = from === -1 ? to : from;
    const range = items.value.slice(Math.min(start, to), Math.max(start, to) + 1);
    anchor ??= id;
    chosen.value = new Set([...keys.value, ...range.flatMap((item) => (item.kind === "cookie" ? [item.id] : []))]);
  }

  function clear(): void {
    anchor = undefined;
    chosen.value = new Set();
  }

  return { keys, toggle, extendTo, clear };
}
