import { isEnabledByDefault, RULESETS, type TargetBrowser } from "#core/blocking/rulesets.ts";
import type { Policy } from "#core/policy/policy.ts";
import { isAnythingBlocked } from "./site-rules.ts";

/** The rulesets that are on. Where the person only wants to look, nothing is taken from addresses either. */
export function wantedRulesets(policy: Policy, browser: TargetBrowser): readonly string[] {
  if (!isAnythingBlocked(policy)) return [];
  const { isThorough, standingAnswer } = policy.settings;
  return RULESETS.filter((each) => isEnabledByDefault(each, browser) || isThorough)
    .filter(({ tier }) => tier !== "parameters" || standingAnswer !== "observe")
    .map(({ id }) => id);
}
