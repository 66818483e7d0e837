import type { TabRecord } from "./tab-record.ts";

/** What of a tab is stored: all, only the page it shows and awaits, or nothing. */
export type Share = "whole" | "shown" | "nothing";

/** All records together, in bytes of JSON: what `storage.session` holds in both browsers, less the room for undo. */
export const TAB_BUDGET = 4_000_000;

/**
 * Shares the room among the tabs, those that come first first: a page can be remembered with hundreds of kilobytes, and
 * neither a hostile page nor a hundred tabs with their history may take the room in which undo is kept.
 * `sizeOf` is an upper bound in bytes.
 */
export function sharesOf(
  tabs: Iterable<readonly [tabId: number, tab: TabRecord]>,
  sizeOf: (tab: TabRecord) => number,
): ReadonlyMap<number, Share> {
  let room = TAB_BUDGET;
  const shares = new Map<number, Share>();
  for (const [tabId, tab] of tabs) {
    const share = shareOf(tab, (each) => sizeOf(each) <= room);
    room -= share === "nothing" ? 0 : sizeOf(reduced(tab, share));
    shares.set(tabId, share);
  }
  return shares;
}

function shareOf(tab: TabRecord, fits: (tab: TabRecord) => boolean): Share {
  if (fits(tab)) return "whole";
  return fits(reduced(tab, "shown")) ? "shown" : "nothing";
}

/** The part of a record that is stored. */
export function reduced(tab: TabRecord, share: Exclude<Share, "nothing">): TabRecord {
  return share === "whole" ? tab : { ...tab, prerendered: [], earlier: [] };
}
