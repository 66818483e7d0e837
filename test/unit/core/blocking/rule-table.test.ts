import { expect, test } from "vitest";
import { factsOfRule, type RuleTable, toRuns } from "#core/blocking/rule-table.ts";

const TABLE: RuleTable = {
  sources: [{ name: "Base", updated: "2026-03-20" }, { name: "Consentry" }],
  owners: ["Criteo"],
  rulesets: {
    "hosts-advertising": {
      purpose: "advertising",
      runs: [
        [2, 0, -1],
        [1, 0, 0],
        [3, 1, -1],
      ],
    },
    parameters: { runs: [[1, 0, -1]] },
  },
};

test.each([
  ["hosts-advertising", 1, { source: TABLE.sources[0], purpose: "advertising" }],
  ["hosts-advertising", 3, { source: TABLE.sources[0], purpose: "advertising", owner: "Criteo" }],
  ["hosts-advertising", 6, { source: TABLE.sources[1], purpose: "advertising" }],
  ["parameters", 1, { source: TABLE.sources[0] }],
  ["hosts-advertising", 7, undefined],
  ["hosts-advertising", 0, undefined],
  ["_dynamic", 1, undefined],
  ["toString", 1, undefined],
])("rule %s %d", (ruleset, rule, facts) => {
  expect(factsOfRule(TABLE, ruleset, rule)).toEqual(facts);
});

test("equal neighbours are one run", () => {
  expect(
    toRuns([
      [0, -1],
      [0, -1],
      [0, 0],
      [1, 0],
      [0, -1],
    ]),
  ).toEqual([
    [2, 0, -1],
    [1, 0, 0],
    [1, 1, 0],
    [1, 0, -1],
  ]);
  expect(toRuns([])).toEqual([]);
});
