/** Where an item stands. `start` in pixels, only in a virtual table. */
export type RowPlace = {
  readonly index: number;
  readonly start: number | undefined;
  readonly isActive: boolean;
  readonly measure: (element: HTMLElement | null) => void;
};

export function placed({ index, start, measure }: RowPlace) {
  if (start === undefined) return { "data-index": index };
  return {
    "data-index": index,
    "data-virtual": "true",
    ref: measure,
    style: { transform: `translateY(${start}px)` },
  };
}
