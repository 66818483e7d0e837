import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import { factsOfRule, type RuleFacts, type RuleTable } from "#core/blocking/rule-table.ts";
import { RULESETS, type TargetBrowser } from "#core/blocking/rulesets.ts";
import type { Match } from "./ask-browser.ts";

/** The rulesets of one browser as they were made, to look up what a browser's answer means. */
export type LoadedRules = {
  readonly count: (tiers: readonly string[]) => number;
  readonly regexes: number;
  /** The rule behind an answer. */
  readonly find: (match: Match) => DnrRule | undefined;
  readonly blocks: (match: Match) => boolean;
  readonly facts: (match: Match) => RuleFacts | undefined;
  /** Condition and action of every rule, to compare browsers. */
  readonly texts: ReadonlySet<string>;
};

export function loadRules(folder: string, browser: TargetBrowser): LoadedRules {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, browser, `${name}.json`), "utf8"));
  const rules = new Map(RULESETS.map(({ id }) => [id, read(id) as readonly DnrRule[]]));
  const table = read("rule-table") as RuleTable;
  const find = (match: Match) => (match === undefined ? undefined : rules.get(match.ruleset)?.[match.rule - 1]);
  const all = [...rules.values()].flat();
  return {
    count: (tiers) =>
      RULESETS.filter(({ tier }) => tiers.includes(tier)).reduce(
        (sum, { id }) => sum + (rules.get(id)?.length ?? 0),
        0,
      ),
    regexes: all.filter(({ condition }) => condition.regexFilter !== undefined).length,
    find,
    blocks: (match) => find(match)?.action.type === "block" || isSurrogate(find(match)),
    facts: (match) => (match === undefined ? undefined : factsOfRule(table, match.ruleset, match.rule)),
    texts: new Set(all.map(textOf)),
  };
}

function isSurrogate(rule: DnrRule | undefined): boolean {
  return rule?.action.type === "redirect" && "extensionPath" in rule.action.redirect;
}

export function textOf({ action, condition }: DnrRule): string {
  return JSON.stringify([action, condition]);
}
