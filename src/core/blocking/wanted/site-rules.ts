import { PRIORITY } from "#core/blocking/priorities.ts";
import { grantedBy } from "#core/consent/standing-answer.ts";
import { grantsOn, type Policy } from "#core/policy/policy.ts";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import type { Site } from "#core/site.ts";
import { siteOfHost } from "#core/site.ts";
import { isRuleHost } from "./rule-host.ts";

/** The top-level sites on which a rule holds. */
export type Where = { readonly on: readonly Site[] } | { readonly except: readonly Site[] };

/** What must hold on some sites, in no browser's words yet. */
export type SiteRule = {
  readonly priority: number;
  readonly action: "allow" | "block" | "strip";
  readonly where: Where;
  /** Third parties, subdomains included; absent: everything that the page asks for. */
  readonly hosts?: readonly string[];
};

/** Hosts by what is known of them. Asked for only where a rule needs them: a list may have tens of thousands. */
export type HostLists = {
  readonly functional: readonly string[];
  /** Of whatever known purpose. */
  readonly known: readonly string[];
  /** What the rulesets block as analytics. */
  readonly analytics: readonly string[];
};

/** What the rulesets alone do not say: answers that differ from the refusal they express, and the person's own words. */
export function siteRulesOf(policy: Policy, hosts: HostLists): readonly SiteRule[] {
  return [...grantRules(policy, hosts), ...functionalRules(policy, hosts), ...userRules(policy)];
}

/** Whether any site refuses what the rulesets block; without one they can be off. */
export function isAnythingBlocked(policy: Policy): boolean {
  return policy.settings.standingAnswer !== "observe" || refusingSites(policy).length > 0;
}

function decidedSites(policy: Policy): readonly Site[] {
  return [...policy.decisions.keys()].filter(isRuleHost).sort();
}

function refusingSites(policy: Policy): readonly Site[] {
  return decidedSites(policy).filter((site) => !isGranted(policy, site, "both"));
}

type Granted = "both" | "analytics" | "advertising";

function isGranted(policy: Policy, site: Site, what: Granted): boolean {
  const { granted } = grantsOn(policy, site);
  const has = { analytics: granted.includes("analytics"), advertising: granted.includes("advertising") };
  if (what === "both") return has.analytics && has.advertising;
  return what === "analytics" ? has.analytics && !has.advertising : has.advertising && !has.analytics;
}

function grantRules(policy: Policy, hosts: HostLists): readonly SiteRule[] {
  const sitesWith = (what: Granted) => decidedSites(policy).filter((site) => isGranted(policy, site, what));
  const [both, analytics, advertising] = [sitesWith("both"), sitesWith("analytics"), sitesWith("advertising")];
  const { decision, analyticsGrant } = PRIORITY;
  const refusing = refusingSites(policy);
  const isObserved = policy.settings.standingAnswer === "observe" && refusing.length > 0;
  return [
    ...(isObserved ? [allow(decision.allow, { except: refusing })] : []),
    ...(both.length > 0 ? [allow(decision.allow, { on: both })] : []),
    ...(analytics.length > 0 ? [allow(analyticsGrant, { on: analytics })] : []),
    ...(advertising.length > 0
      ? [
          allow(decision.allow, { on: advertising }),
          // The grant lies above analytics, so what it must not let through is said once more. Its paths are lost there.
          {
            priority: decision.block,
            action: "block" as const,
            where: { on: advertising },
            hosts: hosts.analytics,
          },
        ]
      : []),
  ];
}

function allow(priority: number, where: Where): SiteRule {
  return { priority, action: "allow", where };
}

/** A refused video or chat still shows, without cookies. */
function functionalRules(policy: Policy, hosts: HostLists): readonly SiteRule[] {
  const strip = (where: Where): SiteRule => ({
    priority: PRIORITY.decision.strip,
    action: "strip",
    where,
    hosts: hosts.functional,
  });
  const grants = (site: Site) => grantsOn(policy, site).granted.includes("functional");
  if (grantedBy(policy.settings.standingAnswer).includes("functional")) {
    const refusing = decidedSites(policy).filter((site) => !grants(site));
    return refusing.length > 0 ? [strip({ on: refusing })] : [];
  }
  return [strip({ except: decidedSites(policy).filter(grants) })];
}

/** Rules of one browser's rulebook at most: the oldest words go first. */
const MOST_USER_RULES = 4000;

/** One rule for all domains of the same length that a person treats alike in the same place. */
function userRules({ trackerRules, unprotected }: Policy): readonly SiteRule[] {
  const off = [...unprotected].filter(isRuleHost).sort();
  const groups = new Map<string, SiteRule & { hosts: string[] }>();
  const add = (rule: TrackerRule, base: number, where: Where) => {
    const priority = base + 4 * Math.min(rule.domain.split(".").length, 60);
    for (const each of actionsOf(rule, priority)) {
      const key = JSON.stringify([each.priority, each.action, where]);
      const group = groups.get(key) ?? { ...each, where, hosts: [] };
      group.hosts.push(rule.domain);
      groups.set(key, group);
    }
  };
  for (const rule of trackerRules.filter(isUsable).slice(-MOST_USER_RULES)) {
    const { site } = rule;
    if (site === undefined) {
      add(rule, PRIORITY.userRule.everywhere, { except: [] });
      if (off.length > 0) add(rule, PRIORITY.userRuleUnprotected.everywhere, { on: off });
    } else {
      const band = unprotected.has(site) ? PRIORITY.userRuleUnprotected : PRIORITY.userRule;
      add(rule, band.site, { on: [site] });
    }
  }
  return [...groups.values()].map((group) => ({ ...group, hosts: group.hosts.sort() }));
}

/** The rule is about third parties: a word about a site's own domain on that site says nothing. */
function isUsable({ domain, site }: TrackerRule): boolean {
  return isRuleHost(domain) && (site === undefined || (isRuleHost(site) && siteOfHost(domain) !== site));
}

/** Stripped requests are let through first: a list may block them. */
function actionsOf({ choice }: TrackerRule, priority: number): readonly Pick<SiteRule, "priority" | "action">[] {
  if (choice !== "strip-cookies") return [{ priority, action: choice }];
  return [
    { priority, action: "allow" },
    { priority: priority + 1, action: "strip" },
  ];
}
