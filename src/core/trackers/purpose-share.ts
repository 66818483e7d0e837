import { companyOf } from "#core/purposes/company-of.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import type { HeldCookie, SiteReport, SiteTracker } from "#core/site-report.ts";
import type { TabCookie } from "#core/tab-report.ts";

/** What one purpose means on a page. */
export type PurposeShare = {
  readonly present: readonly TabCookie[];
  readonly held: readonly HeldCookie[];
  readonly trackers: readonly SiteTracker[];
  /** Companies behind them, in the order of the alphabet. */
  readonly companies: readonly string[];
};

/** What is there and what was held back for a purpose, and whose it is. */
export function purposeShare(purpose: Purpose, cookies: readonly TabCookie[], site: SiteReport): PurposeShare {
  const present = cookies.filter(({ classification }) => classification.purpose === purpose);
  const held = site.heldCookies.filter((cookie) => cookie.purpose === purpose);
  const trackers = site.trackers.filter((tracker) => tracker.purpose === purpose);
  const owners = [...present.map(({ classification }) => classification), ...held, ...trackers].flatMap(({ owner }) =>
    owner === undefined ? [] : [companyOf(owner)],
  );
  return { present, held, trackers, companies: [...new Set(owners)].toSorted() };
}
