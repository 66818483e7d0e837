import { isAbsentOr, isFields, isInteger, isListOf, isNumber, isText } from "#core/guards.ts";
import { isKnownPurpose, type Purpose } from "#core/purposes/purpose.ts";
import type { Site } from "#core/site.ts";
import type { HeldMeans } from "#core/site-report.ts";

/** What happened on a site, for good. Names and facts, never values. Times in milliseconds since the epoch. */
export type SiteActivity = {
  readonly site: Site;
  /** The last ones at the end. */
  readonly entries: readonly ActivityEntry[];
  /** How many kinds of attempts had no more room. */
  readonly forgotten: number;
};

/** All attempts of one kind. */
export type ActivityEntry = {
  /** Seen from the person's answer for this site at the time. */
  readonly phase: "before-answer" | "after-answer";
  readonly name: string;
  /** Of the cookie. */
  readonly host: string;
  /** The host whose response or frame tried, where it is known. */
  readonly by?: string;
  readonly owner?: string;
  readonly purpose: Purpose;
  readonly means: HeldMeans;
  readonly count: number;
  readonly first: number;
  readonly last: number;
};

export type Attempt = Omit<ActivityEntry, "count" | "first" | "last"> & { readonly at: number };

const MOST_SITES = 200;
const MOST_ENTRIES = 40;
const LONGEST_NAME = 200;

/** Adds one attempt. The site that was quiet for longest goes when there are too many. */
export function withAttempt(all: readonly SiteActivity[], site: Site, attempt: Attempt): readonly SiteActivity[] {
  const before = all.find((each) => each.site === site) ?? { site, entries: [], forgotten: 0 };
  const others = all.filter((each) => each.site !== site);
  return [...others.slice(1 - MOST_SITES), withEntry(before, attempt)];
}

function withEntry(activity: SiteActivity, { at, ...attempt }: Attempt): SiteActivity {
  const next = { ...attempt, name: attempt.name.slice(0, LONGEST_NAME) };
  const before = activity.entries.find((each) => isSameKind(each, next));
  const others = activity.entries.filter((each) => each !== before);
  const entry = { ...next, count: (before?.count ?? 0) + 1, first: before?.first ?? at, last: at };
  const isFull = others.length >= MOST_ENTRIES;
  return {
    site: activity.site,
    entries: [...others.slice(isFull ? 1 : 0), entry],
    forgotten: activity.forgotten + (isFull ? 1 : 0),
  };
}

function isSameKind(one: ActivityEntry, other: Omit<Attempt, "at">): boolean {
  return one.phase === other.phase && one.name === other.name && one.host === other.host && one.means === other.means;
}

/** What is stored, as this version can read it. */
export function isActivities(value: unknown): value is readonly SiteActivity[] {
  return isListOf(value, isSiteActivity);
}

function isSiteActivity(value: unknown): value is SiteActivity {
  return (
    isFields(value) && isText(value.site) && isInteger(value.forgotten) && isListOf(value.entries, isActivityEntry)
  );
}

function isActivityEntry(value: unknown): value is ActivityEntry {
  return (
    isFields(value) &&
    (value.phase === "before-answer" || value.phase === "after-answer") &&
    isText(value.name) &&
    isText(value.host) &&
    isAbsentOr(value.by, isText) &&
    isAbsentOr(value.owner, isText) &&
    (value.purpose === "unclassified" || isKnownPurpose(value.purpose)) &&
    isHeldMeans(value.means) &&
    [value.count, value.first, value.last].every(isNumber)
  );
}

function isHeldMeans(value: unknown): value is HeldMeans {
  return value === "script" || value === "response" || value === "removed";
}
