import type { SiteReport } from "#core/site-report.ts";

/** Whether something was held back on the page for no other reason than that nobody has answered yet. */
export function hasHeldBack(report: SiteReport | undefined): boolean {
  if (report === undefined) return false;
  const held = report.trackers.some(
    ({ verdict, counts }) => verdict.because === "standing-answer" && counts.blocked + counts.stripped > 0,
  );
  return held || report.heldCookies.length > 0;
}
