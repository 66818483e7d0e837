import { expect, test } from "vitest";
import { guardPlaces, guardSetOf, refusedIn } from "#core/guard/guard-set.ts";
import { createPolicy } from "#core/policy/policy.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";

const decision = (granted: readonly OptionalPurpose[]) => ({ granted, at: 1, expiresAt: 100, how: "popup" }) as const;
const policy = (
  answers: Readonly<Record<string, readonly OptionalPurpose[]>>,
  unprotected: readonly string[] = [],
  settings: Partial<Settings> = {},
) =>
  createPolicy(
    {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      decisions: new Map(Object.entries(answers).map(([site, granted]) => [site, decision(granted)])),
      unprotected,
      trackerRules: [],
    },
    10,
  );

test("a set is named by what it refuses", () => {
  expect(guardSetOf(["functional"])).toBe("analytics-advertising");
  expect(guardSetOf(["functional", "analytics", "advertising"])).toBe("");
  expect(refusedIn("functional-advertising")).toEqual(["functional", "advertising"]);
  expect(refusedIn("")).toEqual([]);
});

test("without answers one set holds everywhere", () => {
  expect(guardPlaces(policy({}))).toEqual([{ set: "analytics-advertising", except: [] }]);
});

test("a site with an answer has its own set, or none; one without protection has none", () => {
  const all: readonly OptionalPurpose[] = ["functional", "analytics", "advertising"];
  const answers = { "a.example": [], "b.example": all, "c.example": ["functional"], "d.example": [] } as const;
  expect(guardPlaces(policy(answers, ["d.example", "e.example"]))).toEqual([
    { set: "analytics-advertising", except: ["a.example", "b.example", "d.example", "e.example"] },
    { set: "functional-analytics-advertising", only: ["a.example"] },
  ]);
});

test("who only wants to be shown is guarded where an answer was given", () => {
  expect(guardPlaces(policy({}, [], { standingAnswer: "observe" }))).toEqual([]);
  expect(guardPlaces(policy({ "a.example": ["analytics"] }, [], { standingAnswer: "observe" }))).toEqual([
    { set: "functional-advertising", only: ["a.example"] },
  ]);
});

test("an answer that has ended holds no longer", () => {
  const ended = createPolicy(
    {
      settings: DEFAULT_SETTINGS,
      decisions: new Map([["a.example", decision([])]]),
      unprotected: [],
      trackerRules: [],
    },
    100,
  );
  expect(guardPlaces(ended)).toEqual([{ set: "analytics-advertising", except: [] }]);
});
