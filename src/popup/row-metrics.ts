import type { ListItem } from "#core/cookies/cookie-groups.ts";

/** Pixels of each kind of line, as in popup.css. An opened row is measured once it is there. */
const HEIGHTS = { party: 36, domain: 36, purpose: 36, owner: 36, cookie: 36 } as const;
const OPENED = 620;

export function heightOf(item: ListItem | undefined, open: ReadonlySet<string>): number {
  if (!item) return 0;
  return item.kind === "cookie" && open.has(item.id) ? HEIGHTS.cookie + OPENED : HEIGHTS[item.kind];
}

/** Elements in the document, as the components write them. */
const COSTS = { party: 6, domain: 6, purpose: 7, owner: 6, cookie: 7 } as const;
/** With a form, or with what was read in the value, there are more: the budget has room for one of them. */
const OPENED_COST = 120;

/** A list that needs more elements holds only its visible rows: with header and toolbar the page stays below 1,500. */
export const ELEMENT_BUDGET = 1400;

export function costOf(items: readonly ListItem[], open: ReadonlySet<string>): number {
  return items.reduce((sum, { kind, id }) => sum + COSTS[kind] + (open.has(id) ? OPENED_COST : 0), 0);
}
