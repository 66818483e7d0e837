import fc from "fast-check";
import { expect, test } from "vitest";
import { isEmptyDifference, ruleDifference } from "#core/blocking/wanted/rule-difference.ts";
import { wantedRules } from "#core/blocking/wanted/wanted-rules.ts";
import { anyPolicy, HOSTS } from "../../../../support/policies.ts";

const idsOf = (rules: readonly { readonly id: number }[]) => rules.map(({ id }) => id);

test("applied to what stands it gives what is wanted, and then nothing more", () => {
  fc.assert(
    fc.property(anyPolicy, anyPolicy, (before, after) => {
      const present = idsOf(wantedRules(before, HOSTS, "chrome"));
      const wanted = wantedRules(after, HOSTS, "chrome");
      const { addRules, removeRuleIds } = ruleDifference(present, wanted);
      const next = [...present.filter((id) => !removeRuleIds.includes(id)), ...idsOf(addRules)];
      expect(next.toSorted()).toEqual(idsOf(wanted).toSorted());
      expect(isEmptyDifference(ruleDifference(next, wanted))).toBe(true);
    }),
  );
});

test("a rule keeps its number while others come and go", () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      const rules = wantedRules(policy, HOSTS, "chrome");
      expect(wantedRules(policy, HOSTS, "chrome")).toEqual(rules);
      const other = {
        ...policy,
        trackerRules: [...policy.trackerRules, { domain: "x.example", choice: "block" as const }],
      };
      const kept = idsOf(wantedRules(other, HOSTS, "chrome"));
      const changed = idsOf(rules).filter((id) => !kept.includes(id));
      // Those for all domains of this length that are blocked everywhere say more than before; one word can be four rules.
      expect(changed.length).toBeLessThanOrEqual(8);
    }),
  );
});
