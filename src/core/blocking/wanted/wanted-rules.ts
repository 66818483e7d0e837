import type { DnrAction, DnrCondition, DnrRule, UnnumberedRule } from "#core/blocking/dnr-rule.ts";
import { PRIORITY } from "#core/blocking/priorities.ts";
import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import { grantsOn, type Policy } from "#core/policy/policy.ts";
import { OPTIONAL_PURPOSES } from "#core/purposes/purpose.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import { isRuleHost } from "./rule-host.ts";
import { numbered } from "./rule-ids.ts";
import { type HostLists, type SiteRule, siteRulesOf } from "./site-rules.ts";

/** The rules that outlive a restart. Firefox's hold for what a page asks for itself; its frames are `tabRules`' work. */
export function wantedRules(policy: Policy, hosts: HostLists, browser: TargetBrowser): readonly DnrRule[] {
  const inWords = browser === "chrome" ? inTopDomains : inInitiators;
  return numbered([
    ...siteRulesOf(policy, hosts).flatMap(inWords),
    ...strictRules(policy, hosts),
    ...privacySignal(policy, browser),
    ...protectionOff(policy),
  ]);
}

/** Chromium knows the page that a request belongs to, however deep its frame lies. */
function inTopDomains({ priority, action, where, hosts }: SiteRule): readonly UnnumberedRule[] {
  const rule = (condition: DnrCondition) => ({ priority, action: ACTIONS[action], condition });
  if ("on" in where) {
    const own = ownSites(hosts, where.on);
    return [rule({ ...asked(hosts), ...list("excludedRequestDomains", own), topDomains: where.on })];
  }
  const own = action === "allow" ? [] : sitesOf(hosts);
  const rules = [rule({ ...asked(hosts), ...list("excludedTopDomains", unique([...where.except, ...own])) })];
  // On the sites of such hosts the other ones are third parties still.
  const others = own.filter((site) => !where.except.includes(site));
  if (others.length < 2) return rules;
  // A rule for each would be a long list many times over; the short way says nothing of a third party's own frame.
  if (others.length > MOST_OWN)
    return [...rules, rule({ ...asked(hosts), domainType: "thirdParty", topDomains: others })];
  return [
    ...rules,
    ...others.map((site) => rule({ ...asked(hosts), excludedRequestDomains: [site], topDomains: [site] })),
  ];
}

const MOST_OWN = 20;

/** Firefox knows only who asks. Where that may differ from the page in a way that matters, the rules by tab say it alone. */
function inInitiators({ priority, action, where, hosts }: SiteRule): readonly UnnumberedRule[] {
  const rule = (condition: DnrCondition) => ({ priority, action: ACTIONS[action], condition });
  if ("on" in where) {
    if (action === "allow") return [];
    const own = ownSites(hosts, where.on);
    return [rule({ ...asked(hosts), ...list("excludedRequestDomains", own), initiatorDomains: where.on })];
  }
  if (where.except.length > 0) return [];
  return [rule({ ...asked(hosts), ...(action !== "allow" && { domainType: "thirdParty" }) })];
}

export const ACTIONS: Readonly<Record<SiteRule["action"], DnrAction>> = {
  allow: { type: "allow" },
  block: { type: "block" },
  strip: {
    type: "modifyHeaders",
    requestHeaders: [{ header: "cookie", operation: "remove" }],
    responseHeaders: [{ header: "set-cookie", operation: "remove" }],
  },
};

/** A request of a third party within its own frame is not seen here: that a page must do without its cookies is the guard's. */
function strictRules({ settings }: Policy, hosts: HostLists): readonly UnnumberedRule[] {
  if (!settings.isStrict || settings.standingAnswer === "observe") return [];
  const condition = { domainType: "thirdParty", ...list("excludedRequestDomains", hosts.known) } as const;
  return [{ priority: PRIORITY.strict, action: ACTIONS.strip, condition }];
}

/** Two rules: the first covers a page and all its frames, the second its workers (in Firefox also those made of blobs). */
function protectionOff({ unprotected }: Policy): readonly UnnumberedRule[] {
  const sites = [...unprotected].filter(isRuleHost).sort();
  if (sites.length === 0) return [];
  const priority = PRIORITY.protectionOff;
  return [
    {
      priority,
      action: { type: "allowAllRequests" },
      condition: { requestDomains: sites, resourceTypes: ["main_frame"] },
    },
    { priority, action: { type: "allow" }, condition: { initiatorDomains: sites } },
  ];
}

/** Global Privacy Control, but not to sites where the person granted everything: https://w3c.github.io/gpc/ */
function privacySignal(policy: Policy, browser: TargetBrowser): readonly UnnumberedRule[] {
  if (!policy.settings.sendsGpc) return [];
  const without = sitesWithoutSignal(policy);
  const elsewhere = browser === "chrome" ? "excludedTopDomains" : "excludedInitiatorDomains";
  const action: DnrAction = {
    type: "modifyHeaders",
    requestHeaders: [{ header: "sec-gpc", operation: "set", value: "1" }],
  };
  const pages = { ...list("excludedRequestDomains", without), resourceTypes: ["main_frame"] };
  const parts = { ...list(elsewhere, without), excludedResourceTypes: ["main_frame"] };
  return [pages, parts].map((condition) => ({ priority: PRIORITY.headers, action, condition }));
}

/** Sites that are not told the signal: protection is off, or the person granted everything there. */
export function sitesWithoutSignal(policy: Policy): readonly Site[] {
  const granting = [...policy.decisions.keys()].filter(
    (site) => grantsOn(policy, site).granted.length === OPTIONAL_PURPOSES.length,
  );
  return unique([...granting, ...policy.unprotected])
    .filter(isRuleHost)
    .sort();
}

export function asked(hosts: readonly string[] | undefined): DnrCondition {
  return hosts === undefined ? {} : { requestDomains: hosts };
}

/** Browsers refuse empty lists. */
export function list<K extends keyof DnrCondition>(key: K, values: readonly string[]): DnrCondition {
  return values.length === 0 ? {} : { [key]: values };
}

export function sitesOf(hosts: readonly string[] | undefined): readonly Site[] {
  return unique((hosts ?? []).map(siteOfHost));
}

/** Those of the pages that are among the third parties: what they ask of themselves is theirs. */
function ownSites(hosts: readonly string[] | undefined, on: readonly Site[]): readonly Site[] {
  const sites = new Set(sitesOf(hosts));
  return on.filter((site) => sites.has(site));
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
