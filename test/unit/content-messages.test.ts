import fc from "fast-check";
import { expect, test } from "vitest";
import { contentGuards } from "#content-messages.ts";

const ASKED = { version: 1, language: "mt", counts: { analytics: 2, advertising: 0 }, owners: ["Google"] };

test("an answer names purposes and what was asked", () => {
  expect(contentGuards.answerQuestion({ granted: [], asked: ASKED })).toBe(true);
  expect(contentGuards.answerQuestion({ granted: ["functional", "analytics", "advertising"], asked: ASKED })).toBe(
    true,
  );
});

test.each<[string, unknown]>([
  ["without what was asked", { granted: [] }],
  ["with a purpose that nobody can grant", { granted: ["necessary"], asked: ASKED }],
  [
    "with more purposes than there are",
    { granted: ["analytics", "analytics", "analytics", "analytics"], asked: ASKED },
  ],
  ["with counts of something else", { granted: [], asked: { ...ASKED, counts: { necessary: 1 } } }],
  ["with a version that is no number", { granted: [], asked: { ...ASKED, version: "1" } }],
  ["with a language that is a book", { granted: [], asked: { ...ASKED, language: "x".repeat(30_000) } }],
  [
    "with a telephone directory of companies",
    { granted: [], asked: { ...ASKED, owners: Array(5000).fill("Company") } },
  ],
])("an answer %s is refused", (_what, body) => {
  expect(contentGuards.answerQuestion(body)).toBe(false);
});

test("no guard of what comes from web pages throws", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(contentGuards)), fc.anything(), (guard, body) => {
      expect(typeof guard(body)).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
