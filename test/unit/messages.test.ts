import fc from "fast-check";
import { expect, test } from "vitest";
import { isFields } from "#core/guards.ts";
import { pageGuards } from "#messages.ts";

type Method = keyof typeof pageGuards;

test.each<[Method, unknown]>([
  ["getTabReport", { tabId: 1 }],
  ["getTabReport", { tabId: -1 }],
  ["getTabReport", { tabId: 1, more: true }],
  ["deleteCookies", { tabId: 1, keys: [] }],
  ["deleteCookies", { tabId: 1, keys: ["a", ""] }],
  ["undo", { id: "a" }],
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
])("%s refuses %j", (method, body) => {
  expect(pageGuards[method](body)).toBe(false);
});

/** Requests that carry nothing take any fields and read none. */
const ASK_NOTHING: readonly Method[] = ["getSettings", "getActivity"];

test("no guard throws or takes what it cannot read", () => {
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(pageGuards) as Method[])), fc.anything(), (method, body) => {
      const isTaken = ASK_NOTHING.includes(method) && isFields(body);
      expect(pageGuards[method](body)).toBe(isTaken);
    }),
    { numRuns: 500 },
  );
});
