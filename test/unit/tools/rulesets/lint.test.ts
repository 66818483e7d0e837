import { expect, test } from "vitest";
import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import type { Ruleset, TargetBrowser } from "#core/blocking/rulesets.ts";
import { type LintOptions, lint } from "../../../../tools/rulesets/lint.ts";
import { compiled, listOf } from "./small-lists.ts";

const GOOD: DnrRule = {
  id: 1,
  priority: 1100,
  action: { type: "block" },
  condition: { requestDomains: ["ads.example"] },
};

function lintRules(rules: readonly unknown[], more: Partial<LintOptions> = {}): readonly string[] {
  const ruleset = { id: "hosts-advertising", tier: "hosts", rules } as Ruleset;
  return lint({ browser: "firefox", rulesets: [ruleset], resources: new Set(["surrogates/ga.js"]), ...more });
}

function lintCondition(condition: object, browser: TargetBrowser = "firefox"): readonly string[] {
  return lintRules([{ ...GOOD, condition: { urlFilter: "||ads.example/x", ...condition } }], { browser });
}

test("a good rule passes, in both browsers", () => {
  expect(lintRules([GOOD])).toEqual([]);
  expect(lintRules([GOOD], { browser: "chrome" })).toEqual([]);
});

test("what the compiler makes has no mistake but what small lists lack", () => {
  const { rulesets } = compiled([
    listOf(2, "||a.example^", "/x.js$ping", "@@/y.js", "@@||other.example/x"),
    listOf(17, "$removeparam=x"),
  ]);
  for (const browser of ["chrome", "firefox"] as const) {
    const problems = lint({ browser, rulesets: rulesets[browser], resources: new Set() });
    expect(problems.filter((problem) => !problem.endsWith(": no rules"))).toEqual([]);
  }
});

test.each([
  ["topDomains", { topDomains: ["a.example"] }],
  ["excludedTopDomains", { excludedTopDomains: ["a.example"] }],
  ["responseHeaders", { responseHeaders: [{ header: "x" }] }],
])("%s, which Firefox drops without a word, is refused there and taken in Chromium", (key, condition) => {
  expect(lintCondition(condition)).toEqual([expect.stringContaining(`${key} is unknown to Firefox`)]);
  expect(lintCondition(condition, "chrome")).toEqual([]);
});

test.each([
  ["unknown key initiatorDomain", { initiatorDomain: ["a.example"] }],
  ["empty list initiatorDomains", { initiatorDomains: [] }],
  ["empty list resourceTypes", { resourceTypes: [] }],
  ['requestDomains: "Ads.Example" is no host', { requestDomains: ["Ads.Example"] }],
  ['requestDomains: "a b" is no host', { requestDomains: ["a b"] }],
  ["regexFilter is refused", { regexFilter: "ads(?=x)" }],
  ["regexFilter is refused", { regexFilter: "ads(" }],
  [
    "regexFilter is over the limit",
    { regexFilter: "^https://[a-z]{8,16}[.]com/(?:[A-Za-z]+/)*(?:[_0-9A-Za-z]{1,20}[-.])*x" },
  ],
  ["regexFilter is over the limit", { regexFilter: "a".repeat(1501) }],
  ["urlFilter and regexFilter together", { urlFilter: "ads", regexFilter: "ads" }],
  ['urlFilter "||*.ads.example" is refused', { urlFilter: "||*.ads.example" }],
  ['urlFilter "" is refused', { urlFilter: "" }],
  ["text outside ASCII", { urlFilter: "||bücher.example/" }],
  ["resource type pings is unknown to firefox", { resourceTypes: ["pings"] }],
  [
    "resourceTypes and excludedResourceTypes together",
    { resourceTypes: ["script"], excludedResourceTypes: ["main_frame"] },
  ],
  ["would match the page itself", { excludedResourceTypes: ["image"] }],
])("%s", (problem, condition) => {
  const address = "regexFilter" in condition ? {} : { urlFilter: "||ads.example/x" };
  const found = lintRules([{ ...GOOD, condition: { ...address, ...condition } }]);
  expect(found).toEqual([expect.stringContaining(problem)]);
});

test("a beacon is known to Firefox only", () => {
  expect(lintCondition({ resourceTypes: ["beacon"] })).toEqual([]);
  expect(lintCondition({ resourceTypes: ["beacon"] }, "chrome")).toEqual([
    expect.stringContaining("unknown to chrome"),
  ]);
});

test.each([
  ["priority is missing", { priority: undefined }],
  ["id is not a positive integer", { id: 0 }],
  [
    "redirect to surrogates/none.js",
    { action: { type: "redirect", redirect: { extensionPath: "surrogates/none.js" } } },
  ],
  [
    "empty list removeParams",
    { action: { type: "redirect", redirect: { transform: { queryTransform: { removeParams: [] } } } } },
  ],
  ["a page that nobody has reviewed", { action: { type: "allowAllRequests" } }],
  [
    "a page that nobody has reviewed",
    { action: { type: "allowAllRequests" }, condition: { urlFilter: "||tagmanager.google.com" } },
  ],
])("%s", (problem, change) => {
  expect(lintRules([{ ...GOOD, ...change }])).toEqual([expect.stringContaining(problem)]);
});

test("a redirect to a file that the extension has passes", () => {
  expect(
    lintRules([{ ...GOOD, action: { type: "redirect", redirect: { extensionPath: "surrogates/ga.js" } } }]),
  ).toEqual([]);
});

test("ids used twice, of rules and of rulesets, and an empty ruleset", () => {
  expect(lintRules([GOOD, GOOD])).toEqual([expect.stringContaining("rule id 1 used twice")]);
  expect(lintRules([])).toEqual([expect.stringContaining("no rules")]);
  const ruleset = { id: "parameters", tier: "parameters", rules: [GOOD] } as const;
  expect(lint({ browser: "chrome", rulesets: [ruleset, ruleset], resources: new Set() })).toContain(
    "ruleset parameters: id used twice",
  );
});

test.each([
  ["rules on by default", { enabledRules: { chrome: 21_000, firefox: 1 } }],
  ["rules in all", { allRules: { chrome: 30_000, firefox: 1 } }],
  ["rulesets", { rulesets: 0 }],
  ["rules with expressions", { regexRules: 1 }],
  ["bytes of hosts-advertising", { fileBytes: 100 }],
])("too many %s", (what, limits) => {
  const regex = { ...GOOD, condition: { regexFilter: "^https://ads" } };
  const problems = lintRules([{ ...regex }, { ...regex, id: 2 }], {
    limits: limits as NonNullable<LintOptions["limits"]>,
  });
  expect(problems).toEqual([expect.stringContaining(what)]);
});

test("rules of a tier that is off by default do not count as on", () => {
  const paths = { id: "paths-advertising", tier: "paths", rules: [GOOD, { ...GOOD, id: 2 }] } as const;
  const limits = { enabledRules: { chrome: 1, firefox: 1 } } as unknown as NonNullable<LintOptions["limits"]>;
  expect(lint({ browser: "firefox", rulesets: [paths], resources: new Set(), limits })).toEqual([]);
  expect(lint({ browser: "chrome", rulesets: [paths], resources: new Set(), limits })).toEqual([
    expect.stringContaining("on by default"),
  ]);
});
