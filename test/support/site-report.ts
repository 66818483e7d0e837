import type { HeldCookie, SiteReport, SiteTracker } from "#core/site-report.ts";

/** What holds on shop.example where nothing was held back yet. */
export function buildSiteReport(parts: Partial<SiteReport> = {}): SiteReport {
  return {
    ...{ tabId: 1, site: "shop.example", isPrivate: false, isProtected: true },
    ...{ standingAnswer: "ask", granted: ["functional"], trackers: [], heldCookies: [], history: [] },
    ...parts,
  };
}

export function buildHeldCookie(parts: Partial<HeldCookie> = {}): HeldCookie {
  return { name: "_ga", host: "shop.example", purpose: "analytics", means: "script", count: 1, lastAt: 1, ...parts };
}

export function buildSiteTracker(parts: Partial<SiteTracker> = {}): SiteTracker {
  return {
    ...{ domain: "ads.example", hosts: ["ads.example"], purpose: "advertising" },
    verdict: { outcome: "block", because: "standing-answer" },
    counts: { blocked: 1, stripped: 0, allowed: 0, unknown: 0 },
    ...parts,
  };
}
