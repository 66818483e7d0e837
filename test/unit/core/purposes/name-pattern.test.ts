import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesPattern, parsePattern } from "#core/purposes/name-pattern.ts";
import { growth, LINEAR } from "./growth.ts";

const matches = (pattern: string, name: string) => matchesPattern(parsePattern(pattern), name);

test.each([
  ["_ga", "_ga", true],
  ["_ga", "_gac", false],
  ["_ga", "_GA", false],
  ["_ga_*", "_ga_ABC", true],
  ["_ga_*", "_ga_", true],
  ["_ga_*", "_ga", false],
  ["mp_*_mixpanel", "mp_1_mixpanel", true],
  ["mp_*_mixpanel", "mp_mixpanel", false],
  ["*_mixpanel", "x_mixpanel", true],
  ["a*b*c", "a-b-c", true],
  ["a*b*c", "a-c-b", false],
  ["a*bc*c", "abc", false],
  ["*", "", true],
  ["a.c*", "abc", false],
])("%s and %s: %s", (pattern, name, expected) => {
  expect(matches(pattern, name)).toBe(expected);
});

test("agrees with a regular expression of the same meaning", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "*"), maxLength: 7 });
  fc.assert(
    fc.property(text, text, (pattern, name) => {
      const escaped = pattern.split("*").map((part) => part.replaceAll(".", "\\."));
      expect(matches(pattern, name)).toBe(new RegExp(`^${escaped.join("[^]*")}$`).test(name));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["a*a*b", "a"],
  ["*ab*ab", "a"],
  ["x*y*z", "xy"],
])("takes time in proportion to the name with %s", (pattern, piece) => {
  const parsed = parsePattern(pattern);
  expect(growth((size) => matchesPattern(parsed, piece.repeat(size)))).toBeLessThan(LINEAR);
});
