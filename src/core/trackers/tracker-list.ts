import { companyOf } from "#core/purposes/company-of.ts";
import { PURPOSES, type Purpose } from "#core/purposes/purpose.ts";
import type { SiteTracker } from "#core/site-report.ts";
import { outcomeOf, type TrackerOutcome } from "./tracker-outcome.ts";

/** How the third parties of a page are grouped. */
export type TrackerGrouping = "owner" | "purpose";

export const TRACKER_GROUPINGS = ["owner", "purpose"] as const;

/** A line of the list. */
export type TrackerItem = TrackerHead | ListedTracker;

export type TrackerHead = {
  readonly kind: "owner" | "purpose";
  readonly id: string;
  /** Absent: nobody knows whose they are, or the group is of a purpose. */
  readonly company?: string;
  readonly purpose?: Purpose;
  readonly trackers: readonly SiteTracker[];
};

export type ListedTracker = {
  readonly kind: "tracker";
  readonly id: string;
  readonly tracker: SiteTracker;
  /** From 1, among those that are shown. */
  readonly position: number;
};

export type TrackerFilter = {
  readonly query: string;
  readonly outcome: TrackerOutcome | undefined;
};

/** Those that pass: every word of the query occurs in the domain, a host or the owner. */
export function shownTrackers(trackers: readonly SiteTracker[], { query, outcome }: TrackerFilter) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return trackers.filter(
    (tracker) => (outcome === undefined || outcomeOf(tracker) === outcome) && hasWords(tracker, words),
  );
}

function hasWords({ domain, hosts, owner = "" }: SiteTracker, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = [domain, ...hosts, owner].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

/** The lines of the list. Its order depends on names only, so that nothing moves when numbers grow. */
export function trackerItems(
  trackers: readonly SiteTracker[],
  { grouping, folded }: { readonly grouping: TrackerGrouping; readonly folded: ReadonlySet<string> },
): readonly TrackerItem[] {
  const items: TrackerItem[] = [];
  let position = 0;
  for (const head of headsOf(trackers, grouping)) {
    items.push(head);
    for (const tracker of head.trackers) {
      position += 1;
      if (!folded.has(head.id)) items.push({ kind: "tracker", id: tracker.domain, tracker, position });
    }
  }
  return items;
}

function headsOf(trackers: readonly SiteTracker[], grouping: TrackerGrouping): readonly TrackerHead[] {
  const groups = new Map<string, SiteTracker[]>();
  for (const tracker of trackers) {
    const key = grouping === "purpose" ? tracker.purpose : tracker.owner === undefined ? "" : companyOf(tracker.owner);
    const group = groups.get(key);
    if (group) group.push(tracker);
    else groups.set(key, [tracker]);
  }
  const heads = [...groups].map(([key, members]) => headOf(key, members.toSorted(byDomain), grouping));
  return heads.toSorted(grouping === "purpose" ? byPurpose : byCompany);
}

function headOf(key: string, trackers: readonly SiteTracker[], grouping: TrackerGrouping): TrackerHead {
  const id = `${grouping} ${key}`;
  if (grouping === "purpose") return { kind: "purpose", id, purpose: key as Purpose, trackers };
  return { kind: "owner", id, ...(key !== "" && { company: key }), trackers };
}

function byDomain(a: SiteTracker, b: SiteTracker): number {
  return a.domain < b.domain ? -1 : 1;
}

/** Those of unknown owner come last. */
function byCompany({ company: a }: TrackerHead, { company: b }: TrackerHead): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}

function byPurpose(a: TrackerHead, b: TrackerHead): number {
  return PURPOSES.indexOf(a.purpose ?? "unclassified") - PURPOSES.indexOf(b.purpose ?? "unclassified");
}
