import { describe, expect, test } from "vitest";
import { type CmpCategory, choicesFor, isCategories, isHeld, purposeOfCategory } from "#core/cmp/category.ts";

test.each([
  ["analytics", "analytics"],
  ["analytic labga", "analytics"],
  ["statistics", "analytics"],
  ["Audience measurement ga", "analytics"],
  ["Performance cookies C0002", "analytics"],
  ["Mesure d’audience", "analytics"],
  ["Statistiken", "analytics"],
  ["Tilastointi", "analytics"],
  ["ads", "advertising"],
  ["marketing", "advertising"],
  ["Targeting Cookies C0004", "advertising"],
  ["Social media", "advertising"],
  ["Personalised advertising and analytics", "advertising"],
  ["Werbung", "advertising"],
  ["Publicité", "advertising"],
  ["preferences", "functional"],
  ["Functional Cookies C0003", "functional"],
  ["video youtube", "functional"],
  ["Funktionale Cookies", "functional"],
  ["xyz", undefined],
])("“%s” is for %s", (words, purpose) => {
  expect(purposeOfCategory(words)).toBe(purpose);
});

const category = (id: string, words = id, isRequired = false): CmpCategory => ({ id, words, isRequired });

describe("what a platform is told", () => {
  const categories = [
    category("necessary", "x", true),
    category("stat", "statistics"),
    category("m", "marketing"),
    category("q"),
  ];

  test("is yes to exactly what is granted; what is required is not asked", () => {
    expect(choicesFor(categories, ["functional", "analytics"])).toEqual({ stat: true, m: false, q: false });
  });

  test("is yes to what does not say what it is for only when everything is granted", () => {
    expect(choicesFor(categories, ["functional", "analytics", "advertising"])).toEqual({
      stat: true,
      m: true,
      q: true,
    });
    expect(choicesFor(categories, [])).toEqual({ stat: false, m: false, q: false });
  });

  test("leaves out what calls itself necessary", () => {
    expect(choicesFor([category("a", "Strictly necessary cookies")], [])).toEqual({});
  });
});

test("an answer is held when every choice stands as it was told; what is not there counts as no", () => {
  expect(isHeld({ a: true, b: false }, { a: true, c: true })).toBe(true);
  expect(isHeld({ a: true }, { a: false })).toBe(false);
  expect(isHeld({ a: true }, {})).toBe(false);
});

test.each([
  [undefined],
  [{}],
  [[]],
  [[{ id: 1, words: "", isRequired: false }]],
  [Array.from({ length: 401 }, (_, n) => category(`${n}`))],
])("a page's list is taken only when it is one (%#)", (value) => {
  expect(isCategories(value)).toBe(false);
});
