import type { DnrRule } from "./dnr-rule.ts";

export type TargetBrowser = "chrome" | "firefox";

/** What a blocking rule is for; the other purposes are never blocked by a list. */
export type BlockingPurpose = "advertising" | "analytics";

export type Tier = "hosts" | "paths" | "parameters";

export type RulesetInfo = {
  /** Name of the file without ".json" and id in the manifest. */
  readonly id: string;
  readonly tier: Tier;
  /** Absent where the rules serve every purpose: exceptions and parameters. */
  readonly purpose?: BlockingPurpose;
};

/** In the order of the manifest. Exceptions of a tier must be on whenever one of its purposes is. */
export const RULESETS: readonly RulesetInfo[] = [
  { id: "hosts-advertising", tier: "hosts", purpose: "advertising" },
  { id: "hosts-analytics", tier: "hosts", purpose: "analytics" },
  { id: "hosts-exceptions", tier: "hosts" },
  { id: "parameters", tier: "parameters" },
  { id: "paths-advertising", tier: "paths", purpose: "advertising" },
  { id: "paths-analytics", tier: "paths", purpose: "analytics" },
  { id: "paths-exceptions", tier: "paths" },
];

/** Firefox tests the rules one after another in script, so the many path rules wait there for the switch "thorough". */
export function isEnabledByDefault({ tier }: RulesetInfo, browser: TargetBrowser): boolean {
  return browser === "chrome" || tier !== "paths";
}

/** Where the files lie in the built extension, with `rule-table.json` and `SOURCE.json` beside them. */
export const RULESET_FOLDER = "rulesets";

/** Rows of `declarative_net_request.rule_resources`. */
export function ruleResources(browser: TargetBrowser): readonly RuleResource[] {
  return RULESETS.map((ruleset) => ({
    id: ruleset.id,
    enabled: isEnabledByDefault(ruleset, browser),
    path: `${RULESET_FOLDER}/${ruleset.id}.json`,
  }));
}

type RuleResource = { readonly id: string; readonly enabled: boolean; readonly path: string };

export type Ruleset = RulesetInfo & { readonly rules: readonly DnrRule[] };
