import { hostsOfPurpose } from "#core/blocking/wanted/known-hosts.ts";
import type { HostLists } from "#core/blocking/wanted/site-rules.ts";
import { grantsOn, type Policy } from "#core/policy/policy.ts";
import type { Owners } from "#core/purposes/owners.ts";
import { readRuleset } from "#platform/rulesets.ts";

/**
 * The lists that the rules of these policies name. The long one, of analytics, is read only where somebody grants
 * advertising and refuses analytics.
 */
export async function hostListsFor(
  policies: readonly Policy[],
  knowledge: { readonly owners: Owners },
): Promise<HostLists> {
  const isLongNeeded = policies.some((policy) =>
    [...policy.decisions.keys()].some((site) => isAdvertisingOnly(policy, site)),
  );
  const analytics = isLongNeeded ? await blockedHosts("hosts-analytics") : [];
  return {
    analytics,
    get functional() {
      return hostsOfPurpose(knowledge.owners, "functional");
    },
    get known() {
      return hostsOfPurpose(knowledge.owners, "any known");
    },
  };
}

function isAdvertisingOnly(policy: Policy, site: string): boolean {
  const { granted } = grantsOn(policy, site);
  return granted.includes("advertising") && !granted.includes("analytics");
}

async function blockedHosts(ruleset: string): Promise<readonly string[]> {
  const rules = (await readRuleset(ruleset)).filter(({ action }) => action.type === "block");
  return [...new Set(rules.flatMap(({ condition }) => condition.requestDomains ?? []))].sort();
}
