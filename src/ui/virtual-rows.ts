import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from "@tanstack/virtual-core";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";
import { holdInPlace, measureRows, type Rows, visiblePlaces } from "./hold-in-place.ts";

export type VirtualRowsOptions = {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly ids: readonly string[];
  /** Pixels, until the row was measured. */
  readonly estimate: (index: number) => number;
  /** Rendered wherever it is: the row that holds the keyboard's focus must not leave the document. */
  readonly pinned: number | undefined;
  /** When it changes, the list starts at its top again; otherwise the first visible row keeps its place. */
  readonly view: string;
  /**
   * False: the caller renders every row and the browser lays them out. The virtualiser watches the list all the same, so
   * that it knows its rows when the list grows too long: the element with the focus never leaves the document.
   */
  readonly isPartial: boolean;
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
  const { scroller, isPartial } = options;
  const settings = settingsFor(options, () => redraw(undefined));
  const [virtualizer] = useState((): Rows => new Virtualizer<HTMLElement, HTMLElement>(settings));
  const last = useRef(options);
  const { pinned, view, isPartial: wasPartial } = last.current;
  // Asked before the virtualiser hears of the new list. The browser itself keeps a whole list in place.
  if (isPartial && !wasPartial) measureRows(virtualizer, scroller.current);
  const places = isPartial || wasPartial ? visiblePlaces(virtualizer, pinned) : [];
  virtualizer.setOptions(settings);
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = isPartial ? undefined : () => false;

  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => scroller.current?.scrollTo({ top: 0 }), [options.view, scroller]);
  useLayoutEffect(() => {
    last.current = options;
    if (view === options.view) holdInPlace(virtualizer, scroller.current, { places, ...options });
  });

  return {
    rows: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
  };
}

function settingsFor({ scroller, ids, estimate, pinned, isPartial }: VirtualRowsOptions, redraw: () => void) {
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
    initialRect: FIRST_WINDOW,
    onChange: isPartial ? redraw : () => undefined,
  };
}

/** Pixels, until the list was laid out: as high as a popup can be, so that the first drawing has rows. */
const FIRST_WINDOW = { width: 400, height: 600 };

/** Pixels below the last row, as the list has them in the style sheet. */
const PADDING = 8;

function withPinned(indexes: number[], pinned: number | undefined): number[] {
  if (pinned === undefined || indexes.length === 0 || indexes.includes(pinned)) return indexes;
  return [...indexes, pinned].sort((a, b) => a - b);
}
