import { isEnabledByDefault, type Ruleset, type TargetBrowser } from "#core/blocking/rulesets.ts";
import { lintCondition } from "./lint-condition.ts";
import { isAscii } from "./pattern.ts";
import { REVIEWED_PAGES } from "./reviewed-pages.ts";

/** Budgets of ours below the browsers' own limits, which the first three rows of docs/blocking.md give. */
export const LIMITS = {
  enabledRules: { chrome: 21_000, firefox: 4000 },
  /** Everything switched on: Firefox takes 30,000 in all. */
  allRules: { chrome: 30_000, firefox: 30_000 },
  rulesets: 15,
  regexRules: 300,
  /** Bytes of one file, as the Firefox store's linter reads it. */
  fileBytes: 5_000_000,
} as const;

export type LintOptions = {
  readonly browser: TargetBrowser;
  readonly rulesets: readonly Ruleset[];
  /** Paths of the extension to which a rule may redirect. */
  readonly resources: ReadonlySet<string>;
  /** Overrides for tests. */
  readonly limits?: Partial<typeof LIMITS>;
};

/** Every mistake that a browser would swallow or refuse, as a sentence that names the rule. Empty: good. */
export function lint(options: LintOptions): readonly string[] {
  return [
    ...lintBudget(options),
    ...duplicates(options.rulesets.map(({ id }) => id)).map((id) => `ruleset ${id}: id used twice`),
    ...options.rulesets.flatMap((ruleset) => lintRuleset(ruleset, options)),
  ];
}

function lintBudget({ browser, rulesets, limits: overrides }: LintOptions): readonly string[] {
  const limits = { ...LIMITS, ...overrides };
  const rules = rulesets.flatMap((each) => each.rules);
  const enabled = rulesets.filter((each) => isEnabledByDefault(each, browser)).flatMap((each) => each.rules);
  const regexes = rules.filter(({ condition }) => condition.regexFilter !== undefined);
  const budget = [
    ["rules on by default", enabled.length, limits.enabledRules[browser]],
    ["rules in all", rules.length, limits.allRules[browser]],
    ["rulesets", rulesets.length, limits.rulesets],
    ["rules with expressions", regexes.length, limits.regexRules],
  ] as const;
  const sizes = rulesets.map(
    (each) => [`bytes of ${each.id}`, JSON.stringify(each.rules).length, limits.fileBytes] as const,
  );
  return [...budget, ...sizes]
    .filter(([, value, most]) => value > most)
    .map(([what, value, most]) => `${browser}: ${value} ${what}, at most ${most}`);
}

function lintRuleset({ id, rules }: Ruleset, { browser, resources }: LintOptions): readonly string[] {
  const problems = rules.flatMap((rule) =>
    [
      ...lintNumbers(rule),
      ...lintAction(rule, resources),
      ...lintCondition(rule.condition, browser),
      ...lintText(rule),
    ].map((problem) => `${browser} ${id} rule ${rule.id}: ${problem}`),
  );
  const twice = duplicates(rules.map((rule) => rule.id)).map((rule) => `${browser} ${id}: rule id ${rule} used twice`);
  return [...(rules.length === 0 ? [`${browser} ${id}: no rules`] : []), ...twice, ...problems];
}

type Rule = Ruleset["rules"][number];

function lintNumbers(rule: Rule): readonly string[] {
  const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;
  return [
    ...(isCount(rule.id) ? [] : ["id is not a positive integer"]),
    ...(isCount(rule.priority) ? [] : ["priority is missing"]),
  ];
}

function lintAction({ action, condition }: Rule, resources: ReadonlySet<string>): readonly string[] {
  switch (action.type) {
    case "block":
    case "allow":
      return [];
    case "modifyHeaders":
      return ["changes headers, which no ruleset of ours does"];
    case "allowAllRequests": {
      const unread = condition.requestDomains?.filter((host) => !Object.hasOwn(REVIEWED_PAGES, host));
      return unread?.length === 0 ? [] : ["allowAllRequests for a page that nobody has reviewed"];
    }
    case "redirect": {
      if ("transform" in action.redirect) {
        return action.redirect.transform.queryTransform.removeParams.length > 0 ? [] : ["empty list removeParams"];
      }
      const path = action.redirect.extensionPath;
      return resources.has(path) ? [] : [`redirect to ${path}, which the extension does not have`];
    }
  }
}

function lintText(rule: Rule): readonly string[] {
  return isAscii(JSON.stringify(rule)) ? [] : ["text outside ASCII"];
}

function duplicates<T>(values: readonly T[]): readonly T[] {
  const seen = new Set<T>();
  return values.filter((value) => seen.size === seen.add(value).size);
}
