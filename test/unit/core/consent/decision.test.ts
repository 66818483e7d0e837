import { describe, expect, test } from "vitest";
import { decided, isConsents, NO_CONSENTS, withdrawn } from "#core/consent/consent-history.ts";
import { type Decision, holds, inOrder, isDecision, monthsLater } from "#core/consent/decision.ts";

const DECISION: Decision = { granted: ["analytics"], at: 1, how: "banner", expiresAt: 10 };

test.each([
  ["2026-05-03T10:00:00Z", 6, "2026-11-03T10:00:00Z"],
  ["2026-08-31T10:00:00Z", 6, "2027-02-28T10:00:00Z"],
  ["2027-08-31T10:00:00Z", 6, "2028-02-29T10:00:00Z"],
  ["2026-11-20T23:59:59Z", 12, "2027-11-20T23:59:59Z"],
])("%s and %i months is %s", (from, months, to) => {
  expect(new Date(monthsLater(Date.parse(from), months))).toEqual(new Date(to));
});

test("an answer holds until its end, and no longer", () => {
  expect([holds(DECISION, 9), holds(DECISION, 10)]).toEqual([true, false]);
});

test("purposes stand in their order, each once", () => {
  expect(inOrder(["advertising", "functional", "advertising"])).toEqual(["functional", "advertising"]);
});

describe("a stored answer", () => {
  test.each<[string, unknown]>([
    ["a purpose that cannot be granted", { ...DECISION, granted: ["necessary"] }],
    ["no end", { ...DECISION, expiresAt: undefined }],
    ["an end that is no number", { ...DECISION, expiresAt: Number.NaN }],
    ["unknown means", { ...DECISION, how: "guess" }],
    [
      "a count of an unknown purpose",
      { ...DECISION, asked: { version: 1, language: "en", owners: [], counts: { x: 1 } } },
    ],
  ])("with %s is refused", (_what, value) => {
    expect(isDecision(value)).toBe(false);
  });

  test("as it was written is accepted", () => {
    const asked = { version: 1, language: "de", owners: ["Google"], counts: { analytics: 3 } };
    expect(isDecision(JSON.parse(JSON.stringify({ ...DECISION, asked })))).toBe(true);
  });
});

test("withdrawing forgets the answer and remembers that there was one", () => {
  const consents = withdrawn(decided(NO_CONSENTS, "shop.example", DECISION), "shop.example", 5);
  expect(consents.decisions).toEqual({});
  expect(consents.history.map(({ kind }) => kind)).toEqual(["decided", "withdrawn"]);
  expect(isConsents(JSON.parse(JSON.stringify(consents)))).toBe(true);
  expect(withdrawn(NO_CONSENTS, "constructor", 5)).toBe(NO_CONSENTS);
});
