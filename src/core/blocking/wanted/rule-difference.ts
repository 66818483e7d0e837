import type { DnrRule } from "#core/blocking/dnr-rule.ts";

export type RuleDifference = {
  readonly addRules: readonly DnrRule[];
  readonly removeRuleIds: readonly number[];
};

/** What to change so that the wanted rules stand and no other. A rule's number says all of it (rule-ids.ts). */
export function ruleDifference(present: readonly number[], wanted: readonly DnrRule[]): RuleDifference {
  const standing = new Set(present);
  const wantedIds = new Set(wanted.map(({ id }) => id));
  return {
    addRules: wanted.filter(({ id }) => !standing.has(id)),
    removeRuleIds: present.filter((id) => !wantedIds.has(id)),
  };
}

export function isEmptyDifference({ addRules, removeRuleIds }: RuleDifference): boolean {
  return addRules.length === 0 && removeRuleIds.length === 0;
}
