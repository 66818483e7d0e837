import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import { useLayoutEffect, useReducer, useState } from "preact/hooks";

export type VirtualRowsOptions = {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly ids: readonly string[];
  /** Pixels, until the row was measured. */
  readonly estimate: (index: number) => number;
  /** Rendered wherever it is: the row that holds the keyboard's focus must not leave the document. */
  readonly pinned: number | undefined;
  /** When it changes, the list starts at its top again; otherwise the first visible row keeps its place. */
  readonly view: string;
  /** False: the caller renders every row and the browser does the rest. */
  readonly enabled: boolean;
};

export type VirtualRows = {
  readonly rows: readonly VirtualItem[];
  /** Pixels. */
  readonly height: number;
  readonly measure: (element: HTMLElement | null) => void;
};

/** The one place that knows the virtualiser: which rows are in the document, and where. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const settings = settingsFor(options, () => redraw(undefined));
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings));
  const anchor = options.enabled ? topRow(virtualizer) : undefined;
  virtualizer.setOptions(settings);

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => options.scroller.current?.scrollTo({ top: 0 }), [options.view, options.scroller]);
  useLayoutEffect(() => {
    if (anchor) keepInPlace(virtualizer, options, anchor);
  }, [options.ids]);

  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

function settingsFor({ scroller, ids, estimate, pinned, enabled }: VirtualRowsOptions, redraw: () => void) {
  return {
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: (index: number) => ids[index] ?? index,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withPinned(defaultRangeExtractor(range), pinned),
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: 8,
    paddingEnd: PADDING,
    onChange: redraw,
    enabled,
  };
}

/** Pixels below the last row, as the list has them in the style sheet. */
const PADDING = 8;

function withPinned(indexes: number[], pinned: number | undefined): number[] {
  if (pinned === undefined || indexes.length === 0 || indexes.includes(pinned)) return indexes;
  return [...indexes, pinned].sort((a, b) => a - b);
}

type Anchor = { readonly id: VirtualItem["key"]; readonly start: number };

/** The first row in view, as it stood before the list changes. */
function topRow(virtualizer: Virtualizer<HTMLElement, HTMLElement>): Anchor | undefined {
  const { scrollOffset } = virtualizer;
  if (!scrollOffset) return undefined; // at the very top nothing needs to be held
  const row = virtualizer.getVirtualItemForOffset(scrollOffset);
  return row && { id: row.key, start: row.start };
}

/** Rows came or went above the first one in view: scroll by as much as it has moved. */
function keepInPlace(
  virtualizer: Virtualizer<HTMLElement, HTMLElement>,
  { ids, scroller }: VirtualRowsOptions,
  { id, start }: Anchor,
): void {
  const moved = (virtualizer.measurementsCache[ids.indexOf(String(id))]?.start ?? start) - start;
  if (moved !== 0) scroller.current?.scrollBy({ top: moved });
}
