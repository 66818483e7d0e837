import type { VirtualItem, Virtualizer } from "@tanstack/virtual-core";

export type Rows = Virtualizer<HTMLElement, HTMLElement>;

/** A row and where it stood in the list, in pixels. */
export type RowPlace = { readonly id: VirtualItem["key"]; readonly start: number };

/** Tells how high each row of a list is that stands in the document as a whole, before it is drawn in part. */
export function measureRows(rows: Rows, list: HTMLElement | null): void {
  for (const row of rowsIn(list)) {
    const index = Number(row.dataset.index);
    if (index < rows.options.count) rows.resizeItem(index, row.offsetHeight);
  }
}

/** The rows in view as they stand before the list changes: first the one that the keyboard stands on, then from above. */
export function visiblePlaces(rows: Rows, pinned: number | undefined): readonly RowPlace[] {
  const { scrollOffset, scrollRect } = rows;
  if (!scrollOffset || !scrollRect) return []; // at the very top nothing needs to be held
  const end = scrollOffset + scrollRect.height;
  const inView = rows.getVirtualItems().filter((row) => row.end > scrollOffset && row.start < end);
  const active = inView.filter(({ index }) => index === pinned);
  return [...active, ...inView].map(({ key, start }) => ({ id: key, start }));
}

type NewList = { readonly places: readonly RowPlace[]; readonly ids: readonly string[]; readonly isPartial: boolean };

/** Rows came or went above those in view: scrolls by as much as the first of them that is left has moved. */
export function holdInPlace(rows: Rows, list: HTMLElement | null, { places, ids, isPartial }: NewList): void {
  const left = places.find(({ id }) => ids.includes(String(id)));
  if (!left || !list) return;
  const index = ids.indexOf(String(left.id));
  const start = isPartial ? rows.measurementsCache[index]?.start : rowAt(list, index)?.offsetTop;
  const moved = (start ?? left.start) - left.start;
  if (moved !== 0) list.scrollBy({ top: moved });
}

function rowsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(":scope > [data-index]") ?? [])];
}

function rowAt(list: HTMLElement, index: number): HTMLElement | undefined {
  return list.querySelector<HTMLElement>(`:scope > [data-index="${index}"]`) ?? undefined;
}
