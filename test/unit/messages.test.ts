import fc from "fast-check";
import { expect, test } from "vitest";
import { pageGuards } from "#messages.ts";

type Method = keyof typeof pageGuards;

const DECISION = { granted: ["analytics"], at: 1, how: "banner", expiresAt: 2 };
const ENTRY = {
  site: "shop.example",
  decision: DECISION,
  history: [
    { kind: "decided", site: "shop.example", decision: DECISION },
    { kind: "withdrawn", site: "shop.example", at: 1 },
  ],
  isProtected: true,
  rules: [{ domain: "ads.example", site: "shop.example", choice: "block" }],
};

test.each<[Method, unknown]>([
  ["getTabReport", { tabId: 1 }],
  ["getTabReport", { tabId: -1 }],
  ["getTabReport", { tabId: 1, more: true }],
  ["deleteCookies", { tabId: 1, keys: [] }],
  ["deleteCookies", { tabId: 1, keys: ["a", ""] }],
  ["undo", { id: "a" }],
  ["getSites", {}],
  ["answerForSite", { site: "shop.example" }],
  ["answerForSite", { site: "xn--bcher-kva.example", granted: ["analytics"] }],
  ["putSites", { sites: [ENTRY] }],
  ["putSites", { sites: [{ ...ENTRY, decision: undefined, rules: [] }] }],
  ["forgetSites", { sites: ["shop.example", "[::1]", "localhost", "10.0.0.1"] }],
  ["forgetRules", { domains: ["ads.example"] }],
])("%s takes %j", (method, body) => {
  expect(pageGuards[method](body)).toBe(true);
});

test.each<[Method, unknown]>([
  ["getTabReport", undefined],
  ["getTabReport", null],
  ["getTabReport", 1],
  ["getTabReport", []],
  ["getTabReport", {}],
  ["getTabReport", { tabId: "1" }],
  ["getTabReport", { tabId: 1.5 }],
  ["getTabReport", { tabId: null }],
  ["getTabReport", { tabId: 2 ** 53 }],
  ["getTabReport", [{ tabId: 1 }]],
  ["deleteCookies", { tabId: 1 }],
  ["deleteCookies", { keys: ["a"] }],
  ["deleteCookies", { tabId: 1, keys: "a" }],
  ["deleteCookies", { tabId: 1, keys: [1] }],
  ["deleteCookies", { tabId: 1, keys: ["a", null] }],
  ["deleteCookies", { tabId: 1, keys: { length: 1, 0: "a" } }],
  ["undo", { id: 1 }],
  ["undo", { id: ["a"] }],
  ["undo", "a"],
  ["getSites", { more: 1 }],
  ["answerForSite", { site: "" }],
  ["answerForSite", { site: "__proto__" }],
  ["answerForSite", { site: "Shop.Example" }],
  ["answerForSite", { site: "shop.example/path" }],
  ["answerForSite", { site: "a".repeat(254) }],
  ["answerForSite", { site: "shop.example", granted: ["necessary"] }],
  ["putSites", { sites: [{ ...ENTRY, site: "other.example" }] }],
  ["putSites", { sites: [{ ...ENTRY, isProtected: "yes" }] }],
  ["putSites", { sites: [{ ...ENTRY, decision: { ...DECISION, expiresAt: 1e15 } }] }],
  ["putSites", { sites: [{ ...ENTRY, rules: [{ domain: "ads.example", choice: "block" }] }] }],
  ["putSites", { sites: [{ ...ENTRY, rules: [{ domain: "<b>", site: "shop.example", choice: "block" }] }] }],
  ["putSites", { sites: Array.from({ length: 5001 }, () => ENTRY) }],
  ["forgetSites", { sites: ["shop.example", "constructor()"] }],
  ["forgetRules", { domains: [1] }],
])("%s refuses %j", (method, body) => {
  expect(pageGuards[method](body)).toBe(false);
});

test("no guard throws or takes what it cannot read", () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(pageGuards) as Method[])), fc.anything(), (method, body) => {
      fc.pre(!isEmpty(body)); // some requests have nothing to say
      expect(pageGuards[method](body)).toBe(false);
    }),
    { numRuns: 500 },
  );
});

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
}
