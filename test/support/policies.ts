import fc from "fast-check";
import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import { PRIORITY } from "#core/blocking/priorities.ts";
import type { HostLists } from "#core/blocking/wanted/site-rules.ts";
import type { Decision } from "#core/consent/decision.ts";
import type { Policy } from "#core/policy/policy.ts";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import { OPTIONAL_PURPOSES, type Purpose } from "#core/purposes/purpose.ts";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";

/** Third parties of every purpose, as the rulesets and our tables know them. */
export const PURPOSE_OF: Readonly<Record<string, Purpose>> = {
  "adnet.example": "advertising",
  "count.example": "analytics",
  "chat.example": "functional",
  "consent.example": "necessary",
  "cdn.example": "unclassified",
};
export const SITES = ["shop.example", "news.example"] as const;

export const HOSTS: HostLists = {
  functional: ["chat.example"],
  known: ["adnet.example", "chat.example", "consent.example", "count.example"],
  analytics: ["count.example"],
};

const block = (id: number, host: string, priority: number): DnrRule => ({
  id,
  priority,
  action: { type: "block" },
  condition: { requestDomains: [host], domainType: "thirdParty" },
});

/** The rulesets of this small world, by id. */
export const RULESETS_OF_WORLD: Readonly<Record<string, readonly DnrRule[]>> = {
  "hosts-advertising": [block(1, "adnet.example", PRIORITY.advertising.block)],
  "paths-advertising": [
    { id: 1, priority: PRIORITY.advertising.block, action: { type: "block" }, condition: { urlFilter: "/sponsored/" } },
  ],
  "hosts-analytics": [block(1, "count.example", PRIORITY.analytics.block)],
};
export const STATIC_RULES = Object.values(RULESETS_OF_WORLD).flat();

export const decisionOf = (granted: Decision["granted"]): Decision => ({
  granted,
  at: 1,
  how: "popup",
  expiresAt: 9e15,
});

export function policyOf(
  parts: Partial<Omit<Policy, "settings">> & { readonly settings?: Partial<Settings> } = {},
): Policy {
  return {
    decisions: new Map(),
    unprotected: new Set(),
    trackerRules: [],
    ...parts,
    settings: { ...DEFAULT_SETTINGS, ...parts.settings },
  };
}

const anyRule: fc.Arbitrary<TrackerRule> = fc
  .record({
    domain: fc.constantFrom(...Object.keys(PURPOSE_OF), "px.adnet.example"),
    site: fc.constantFrom(undefined, ...SITES),
    choice: fc.constantFrom("allow" as const, "strip-cookies" as const, "block" as const),
  })
  .map(({ domain, site, choice }) => ({ domain, choice, ...(site && { site }) }));

/** Any policy over these sites and third parties. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    standingAnswer: fc.constantFrom("ask" as const, "refuse" as const, "functional" as const, "observe" as const),
    isStrict: fc.boolean(),
    sendsGpc: fc.boolean(),
    decided: fc.uniqueArray(fc.tuple(fc.constantFrom(...SITES), fc.subarray([...OPTIONAL_PURPOSES])), {
      selector: ([site]) => site,
    }),
    unprotected: fc.subarray([...SITES]),
    trackerRules: fc.uniqueArray(anyRule, { maxLength: 4, selector: (rule) => `${rule.domain} ${rule.site}` }),
  })
  .map(({ decided, unprotected, trackerRules, ...settings }) =>
    policyOf({
      settings,
      decisions: new Map(decided.map(([site, granted]) => [site, decisionOf(granted)])),
      unprotected: new Set(unprotected),
      trackerRules,
    }),
  );
