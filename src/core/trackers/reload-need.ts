import type { SiteReport } from "#core/site-report.ts";

/**
 * Why a change acts fully only when the page is loaded again: something that it was refused is allowed now, or something
 * that is refused now has already been loaded and goes on working.
 */
export type ReloadNeed = "more" | "less";

/** What a change from one report to the next leaves undone on the page that is shown. */
export function reloadNeed(before: SiteReport, after: SiteReport): ReloadNeed | undefined {
  const outcomes = new Map(before.trackers.map(({ domain, verdict }) => [domain, verdict.outcome]));
  const changed = after.trackers.filter(({ domain, verdict }) => {
    const old = outcomes.get(domain);
    return old !== undefined && old !== verdict.outcome;
  });
  const isMore = changed.some(({ verdict, counts }) => verdict.outcome === "allow" && wasHeld(counts));
  if (isMore || letsCookiesIn(before, after)) return "more";
  return changed.some(({ verdict, counts }) => verdict.outcome !== "allow" && counts.allowed > 0) ? "less" : undefined;
}

function wasHeld({ blocked, stripped, unknown }: SiteReport["trackers"][number]["counts"]): boolean {
  return blocked + stripped + unknown > 0;
}

/** A cookie that was held back may be set now, but the page has to try it again. */
function letsCookiesIn(before: SiteReport, after: SiteReport): boolean {
  const passes = (report: SiteReport, purpose: string) =>
    !report.isProtected || report.granted.some((each) => each === purpose);
  return before.heldCookies.some(({ purpose }) => !passes(before, purpose) && passes(after, purpose));
}
