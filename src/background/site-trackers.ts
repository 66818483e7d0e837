import type { PageRecord } from "#core/pages/page-record.ts";
import type { HostTraffic } from "#core/pages/traffic.ts";
import type { Policy } from "#core/policy/policy.ts";
import type { KnownTracker } from "#core/policy/tracker-purpose.ts";
import { trackerRuleFor } from "#core/policy/tracker-rule.ts";
import { verdict } from "#core/policy/verdict.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import type { RequestCounts, SiteTracker } from "#core/site-report.ts";
import type { KnownTrackers } from "./known-trackers.ts";

/** The third parties of a page by registrable domain, with what became of their requests. */
export async function siteTrackers(
  page: PageRecord,
  { site, policy, trackers }: { readonly site: Site; readonly policy: Policy; readonly trackers: KnownTrackers },
): Promise<readonly SiteTracker[]> {
  const byDomain = new Map<Site, HostTraffic[]>();
  for (const traffic of page.traffic ?? []) {
    const domain = siteOfHost(traffic.host);
    byDomain.set(domain, [...(byDomain.get(domain) ?? []), traffic]);
  }
  return await Promise.all(
    [...byDomain].map(async ([domain, traffic]) => {
      const known = await Promise.all(traffic.map(({ host }) => trackers(host)));
      return trackerOf(domain, traffic, { known, site, policy });
    }),
  );
}

type Context = { readonly known: readonly KnownTracker[]; readonly site: Site; readonly policy: Policy };

function trackerOf(domain: Site, traffic: readonly HostTraffic[], { known, site, policy }: Context): SiteTracker {
  const purpose = BY_WEIGHT.find((each) => known.some((one) => one.purpose === each)) ?? "unclassified";
  const owner = known.find((each) => each.owner !== undefined)?.owner;
  // The host that gave the domain its purpose: a word may speak of it alone.
  const host = traffic.find((_each, index) => known[index]?.purpose === purpose)?.host ?? domain;
  const rule = trackerRuleFor(policy.trackerRules, host, site);
  return {
    domain,
    hosts: traffic.map((each) => each.host),
    ...(owner !== undefined && { owner }),
    purpose,
    verdict: verdict({ kind: "request", host, party: "third-party", purpose }, site, policy),
    ...(rule && { rule: { choice: rule.choice, scope: rule.site ? ("site" as const) : ("everywhere" as const) } }),
    counts: traffic.reduce(sumOf, { blocked: 0, stripped: 0, allowed: 0, unknown: 0 }),
  };
}

/** A domain that serves several purposes is listed under the one that says most about its visitor. */
const BY_WEIGHT: readonly Purpose[] = ["advertising", "analytics", "functional", "necessary"];

function sumOf(a: RequestCounts, b: RequestCounts): RequestCounts {
  return {
    blocked: a.blocked + b.blocked,
    stripped: a.stripped + b.stripped,
    allowed: a.allowed + b.allowed,
    unknown: a.unknown + b.unknown,
  };
}
