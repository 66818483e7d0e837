import { grantsOn } from "#core/policy/policy.ts";
import { siteOfHost } from "#core/site.ts";
import type { SiteReport } from "#core/site-report.ts";
import { addressOf } from "#platform/address.ts";
import { findTab } from "#platform/tabs.ts";
import type { HeldCookies } from "#state/held-cookies.ts";
import type { SitePopups } from "#state/site-popups.ts";
import type { TabRecords } from "#state/tab-records.ts";
import type { KnownTrackers } from "./known-trackers.ts";
import { type PolicyItems, readPolicy } from "./read-policy.ts";
import { siteTrackers } from "./site-trackers.ts";

/** Where it is known what happened on a page. */
export type SiteSources = {
  readonly tabs: TabRecords;
  readonly trackers: KnownTrackers;
  readonly popups: SitePopups;
  readonly held: Pick<HeldCookies, "get">;
};

/** What holds on a tab's site and what was done there; undefined where there is no website. */
export async function reportSite(
  items: PolicyItems,
  { tabs, trackers, popups, held }: SiteSources,
  tabId: number,
): Promise<SiteReport | undefined> {
  const tab = await findTab(tabId);
  const address = addressOf(tab?.url);
  if (tab === undefined || address === undefined) return undefined;
  const site = siteOfHost(address.host);
  const [policy, { history }] = await Promise.all([
    readPolicy(items, tab.isPrivate),
    items.consents.get(tab.isPrivate),
  ]);
  const decision = policy.decisions.get(site);
  const [{ current }, popup] = await Promise.all([tabs.get(tabId), popups.get(tabId)]);
  const page = current?.host === address.host ? current : undefined;
  return {
    tabId,
    site,
    isPrivate: tab.isPrivate,
    isProtected: !policy.unprotected.has(site),
    standingAnswer: policy.settings.standingAnswer,
    granted: grantsOn(policy, site).granted,
    ...(decision && { decision }),
    history: history.filter((event) => event.site === site),
    ...(popup?.site === site && popup.popup && { sitePopup: popup.popup }),
    trackers: page ? await siteTrackers(page, { site, policy, trackers }) : [],
    heldCookies: await held.get(tabId),
  };
}
