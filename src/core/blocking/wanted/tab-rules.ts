import type { DnrCondition, DnrRule, UnnumberedRule } from "#core/blocking/dnr-rule.ts";
import { PRIORITY } from "#core/blocking/priorities.ts";
import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import type { Policy } from "#core/policy/policy.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import { numbered } from "./rule-ids.ts";
import type { HostLists, SiteRule } from "./site-rules.ts";
import { siteRulesOf } from "./site-rules.ts";
import { ACTIONS, asked, list, sitesOf } from "./wanted-rules.ts";

/** What an open tab shows. */
export type ShownSite = { readonly tabId: number; readonly site: Site; readonly isPrivate: boolean };

/** Policies of normal and of private windows. */
export type Policies = { readonly normal: Policy; readonly private: Policy };

/**
 * Rules by tab, gone when the browser closes: in Firefox, whose rules do not know the page of a frame, what holds on a
 * site; in both what holds in private windows, and for a site's workers, which belong to no tab.
 */
export function tabRules(
  { normal, private: privately }: Policies,
  shown: readonly ShownSite[],
  { hosts, browser }: { readonly hosts: HostLists; readonly browser: TargetBrowser },
): readonly DnrRule[] {
  const rules = siteRulesOf(normal, hosts);
  const privateTabs = shown.filter(({ isPrivate }) => isPrivate);
  return numbered([
    ...rules.flatMap(forWorkers),
    ...(browser === "firefox" ? rules.flatMap((rule) => byTab(rule, shown)) : []),
    ...siteRulesOf(privately, hosts).flatMap((rule) => inTabs(rule, privateTabs)),
    ...offIn(privateTabs.filter(({ site }) => privately.unprotected.has(site))),
  ]);
}

/** Whether what a tab shows may matter to any rule: most people's never does. */
export function needsTabs(policies: Policies, hosts: HostLists, browser: TargetBrowser): boolean {
  const inNormal = browser === "firefox" ? siteRulesOf(policies.normal, hosts) : [];
  return inNormal.length + siteRulesOf(policies.private, hosts).length + policies.private.unprotected.size > 0;
}

function forWorkers({ priority, action, where, hosts }: SiteRule): readonly UnnumberedRule[] {
  if (action !== "allow" || !("on" in where)) return [];
  return [
    { priority, action: ACTIONS.allow, condition: { ...asked(hosts), initiatorDomains: where.on, tabIds: [-1] } },
  ];
}

/** By the tabs of normal windows, or by all but some: then a tab that was never seen is covered too. */
function byTab(rule: SiteRule, shown: readonly ShownSite[]): readonly UnnumberedRule[] {
  const { where, hosts, action } = rule;
  if ("on" in where)
    return inTabs(
      rule,
      shown.filter(({ isPrivate }) => !isPrivate),
    );
  if (action === "allow" && where.except.length === 0) return [];
  const own = action === "allow" ? [] : sitesOf(hosts);
  const left = shown.filter(({ site, isPrivate }) => isPrivate || where.except.includes(site) || own.includes(site));
  return [
    ruleOf(rule, { excludedTabIds: [-1, ...left.map(({ tabId }) => tabId)] }),
    ...left
      .filter(({ site, isPrivate }) => own.includes(site) && !isPrivate && !where.except.includes(site))
      .flatMap((tab) => ownPage(rule, tab)),
  ];
}

/** On its own site a host is no third party, though a frame of another there may ask for it. */
function ownPage(rule: SiteRule, { tabId, site }: ShownSite): readonly UnnumberedRule[] {
  const tabIds = [tabId];
  const others = (rule.hosts ?? []).filter((host) => siteOfHost(host) !== site);
  const { priority } = rule;
  return [
    { priority: priority + 2, action: ACTIONS.allow, condition: { requestDomains: [site], tabIds } },
    ...(others.length > 0 ? [ruleOf({ ...rule, hosts: others }, { tabIds })] : []),
  ];
}

function inTabs(rule: SiteRule, shown: readonly ShownSite[]): readonly UnnumberedRule[] {
  const { where, hosts, action } = rule;
  const holds = (site: Site) => ("on" in where ? where.on.includes(site) : !where.except.includes(site));
  const own = action === "allow" ? [] : sitesOf(hosts);
  const tabs = shown.filter(({ site }) => holds(site));
  const strangers = tabs.filter(({ site }) => !own.includes(site));
  const owners = tabs.filter(({ site }) => own.includes(site));
  return [
    ...(strangers.length > 0 ? [ruleOf(rule, { tabIds: strangers.map(({ tabId }) => tabId) })] : []),
    // A page that is among the third parties itself: what it asks of itself is its own.
    ...owners.map(({ tabId, site }) => ruleOf(rule, { tabIds: [tabId], ...list("excludedRequestDomains", [site]) })),
  ];
}

function ruleOf({ priority, action, hosts }: SiteRule, condition: DnrCondition): UnnumberedRule {
  return { priority, action: ACTIONS[action], condition: { ...asked(hosts), ...condition } };
}

function offIn(tabs: readonly ShownSite[]): readonly UnnumberedRule[] {
  if (tabs.length === 0) return [];
  const tabIds = tabs.map(({ tabId }) => tabId);
  return [{ priority: PRIORITY.protectionOff, action: { type: "allow" }, condition: { tabIds } }];
}
