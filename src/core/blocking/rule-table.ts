import type { BlockingPurpose } from "./rulesets.ts";

/**
 * What each rule of a browser's rulesets is, in runs: ids count from 1 in each ruleset and the rules lie in the order of
 * source and owner, so a run says "the next n rules".
 */
export type RuleTable = {
  /** Names of lists, with the date of the text. */
  readonly sources: readonly RuleSource[];
  readonly owners: readonly string[];
  readonly rulesets: Readonly<Record<string, RuleRuns>>;
};

export type RuleSource = {
  readonly name: string;
  /** ISO date; absent for our own tables. */
  readonly updated?: string;
};

export type RuleRuns = {
  readonly purpose?: BlockingPurpose;
  readonly runs: readonly RuleRun[];
};

/** [how many rules, index of the source, index of the owner or -1]. */
export type RuleRun = readonly [count: number, source: number, owner: number];

export type RuleFacts = {
  readonly source: RuleSource;
  readonly purpose?: BlockingPurpose;
  /** Only where one company stands behind the whole rule; else ask for the host's owner. */
  readonly owner?: string;
};

/** Undefined for a ruleset or id that the table does not have: rules of an older version of the extension. */
export function factsOfRule(table: RuleTable, rulesetId: string, ruleId: number): RuleFacts | undefined {
  const ruleset = Object.hasOwn(table.rulesets, rulesetId) ? table.rulesets[rulesetId] : undefined;
  let last = 0;
  for (const [count, sourceIndex, ownerIndex] of ruleset?.runs ?? []) {
    last += count;
    if (ruleId > last || ruleId < 1) continue;
    const source = table.sources[sourceIndex];
    const owner = table.owners[ownerIndex];
    if (source === undefined) return;
    return { source, ...(ruleset?.purpose && { purpose: ruleset.purpose }), ...(owner !== undefined && { owner }) };
  }
  return;
}

/** Rows in the order of the rules, as the build has them. */
export function toRuns(rows: readonly (readonly [source: number, owner: number])[]): readonly RuleRun[] {
  const runs: RuleRun[] = [];
  for (const [source, owner] of rows) {
    const previous = runs.at(-1);
    if (previous?.[1] === source && previous[2] === owner) runs[runs.length - 1] = [previous[0] + 1, source, owner];
    else runs.push([1, source, owner]);
  }
  return runs;
}
