import type { HeldCookie, SiteReport, SiteTracker } from "#core/site-report.ts";

/** What became of a third party's requests on a page. "unknown": they failed, and it cannot be told why. */
export type TrackerOutcome = "block" | "strip-cookies" | "allow" | "unknown";

/** In the order in which screens list them. */
export const TRACKER_OUTCOMES = ["block", "strip-cookies", "allow", "unknown"] as const;

/** What was done, as measured and never as predicted: the strongest of it. */
export function outcomeOf({ counts }: SiteTracker): TrackerOutcome {
  if (counts.blocked > 0) return "block";
  if (counts.stripped > 0) return "strip-cookies";
  return counts.allowed > 0 ? "allow" : "unknown";
}

/** How many third parties met each outcome. */
export function countOutcomes(trackers: readonly SiteTracker[]): Readonly<Record<TrackerOutcome, number>> {
  const counts = { block: 0, "strip-cookies": 0, allow: 0, unknown: 0 };
  for (const tracker of trackers) counts[outcomeOf(tracker)] += 1;
  return counts;
}

/** Requests that were stopped on the page, confirmed. */
export function stoppedRequests(trackers: readonly SiteTracker[]): number {
  return trackers.reduce((sum, { counts }) => sum + counts.blocked, 0);
}

/** Requests and cookies that were held back on the page: the number that toolbar and popup show. */
export function heldTotal({ trackers, heldCookies }: Pick<SiteReport, "trackers" | "heldCookies">): number {
  return stoppedRequests(trackers) + heldCookies.reduce((sum: number, { count }: HeldCookie) => sum + count, 0);
}
