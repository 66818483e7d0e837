import type { SiteReport } from "./site-report.ts";

/** What the toolbar button says of a tab. */
export type ToolbarState =
  | { readonly kind: "plain" }
  /** Protection is off on this site. */
  | { readonly kind: "off"; readonly site: string }
  /** So many requests and cookies were held back; `isAsking`: the site waits for an answer. */
  | { readonly kind: "counting"; readonly site: string; readonly count: number; readonly isAsking: boolean };

/** Undefined: the tab shows no website. */
export function toolbarState(report: SiteReport | undefined): ToolbarState {
  if (report === undefined) return { kind: "plain" };
  const { site } = report;
  if (!report.isProtected) return { kind: "off", site };
  const count = heldBack(report);
  const isAsking = report.standingAnswer === "ask" && report.decision === undefined && count > 0;
  return { kind: "counting", site, count, isAsking };
}

/** Requests that were stopped and cookies that were kept or taken out, as measured. */
function heldBack({ trackers, heldCookies }: SiteReport): number {
  const requests = trackers.reduce((sum, { counts }) => sum + counts.blocked, 0);
  return heldCookies.reduce((sum, { count }) => sum + count, requests);
}

/** The count as the few characters of a badge. */
export function badgeText(count: number): string {
  if (count === 0) return "";
  return count < 1000 ? String(count) : `${Math.min(99, Math.floor(count / 1000))}k`;
}
