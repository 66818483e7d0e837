import { expect, test } from "vitest";
import type { DnrCondition, DnrRule } from "#core/blocking/dnr-rule.ts";
import { createHostIndex } from "#core/blocking/host-index.ts";

function block(id: number, condition: DnrCondition): DnrRule {
  return { id, priority: 1100, action: { type: "block" }, condition };
}

const index = createHostIndex({
  "hosts-advertising": [
    block(1, { requestDomains: ["ads.example", "b.site.example"] }),
    block(2, { requestDomains: ["third.example"], domainType: "thirdParty" }),
    block(3, { requestDomains: ["own.example"], domainType: "firstParty" }),
    block(4, { requestDomains: ["some.example"], resourceTypes: ["script"] }),
  ],
  "hosts-analytics": [
    block(1, { requestDomains: ["count.example", "x.ads.example"] }),
    { ...block(2, { requestDomains: ["free.example"] }), action: { type: "allow" } },
  ],
});

test.each([
  ["ads.example", { ruleset: "hosts-advertising", rule: 1 }],
  ["a.b.ads.example", { ruleset: "hosts-advertising", rule: 1 }],
  ["y.x.ads.example", { ruleset: "hosts-analytics", rule: 1 }],
  ["third.example", { ruleset: "hosts-advertising", rule: 2 }],
  ["b.site.example", { ruleset: "hosts-advertising", rule: 1 }],
  ["site.example", undefined],
  ["notads.example", undefined],
  ["own.example", undefined],
  ["some.example", undefined],
  ["free.example", undefined],
  ["example", undefined],
  ["", undefined],
])("the rule that blocks all of %s", (host, rule) => {
  expect(index.find(host)).toEqual(rule);
});

test("twenty thousand hosts do not meet", () => {
  const hosts = Array.from({ length: 20_000 }, (_, number) => `h${number}.t${number % 977}.example`);
  const half = createHostIndex({
    hosts: [block(1, { requestDomains: hosts.filter((_, number) => number % 2 === 0) })],
  });
  expect(hosts.filter((host) => half.find(host) !== undefined)).toHaveLength(10_000);
});
