import { expect, test, vi } from "vitest";
import type { CookieFact } from "#core/purposes/classification.ts";
import { ENGLISH_PHRASES, fillPhrase } from "#core/purposes/english-phrases.ts";
import { phraseWords } from "../../../src/ui/cookies/purpose-words.ts";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

const VALUES = {
  domain: "ads.example",
  owner: "Ads Ltd",
  purpose: "advertising",
  ours: "analytics",
  percent: "84",
  word: "uid",
};
const SHOWN = { ...VALUES, purpose: "Advertising", ours: "Analytics", lifetime: "2 years" };

/** Only the values that the sentence has, as `describePurpose` gives them. */
function valuesOf(sentence: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ ...VALUES, lifetime: "2y" }).filter(([name]) => sentence.includes(`{${name}}`)),
  );
}

test.each(Object.entries(ENGLISH_PHRASES))("%s reads in the popup as it is meant", (key, sentence) => {
  const meant = fillPhrase({ key, values: SHOWN }, ENGLISH_PHRASES);
  expect(phraseWords({ key, values: valuesOf(sentence) }, undefined)).toBe(meant);
});

test("what a known cookie does is told by its fact", () => {
  const fact: CookieFact = { pattern: "_ga", does: "Google counts visits.", sentence: "counts", lifetime: "2y" };
  expect(phraseWords({ key: "does_counts", values: { owner: "Google" } }, fact)).toBe("Google counts visits.");
});
