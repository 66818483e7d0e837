import fc from "fast-check";
import { expect, test } from "vitest";
import { foldName } from "#core/purposes/fold-name.ts";
import { growth, LINEAR } from "./growth.ts";

/** The rules as they were published with the counts. Slow on hostile names, so only short ones are compared. */
const PUBLISHED: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "*"],
  [/(?<![A-Za-z0-9])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,}(?![A-Za-z0-9])/g, "*"],
  [/(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}/g, "*"],
  [/\d{2,}/g, "#"],
  [/([*#][-_.]?)+$/, "*"],
];
const published = (name: string) => PUBLISHED.reduce((folded, [id, mark]) => folded.replace(id, mark), name);

test.each([
  ["_ga", "_ga"],
  ["_ga_ABC123DEF4", "_ga_*"],
  ["_hjSession_1234567", "_hjSession_*"],
  ["mp_0123456789abcdef0123456789abcdef_mixpanel", "mp_*_mixpanel"],
  ["id-6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "id-*"],
  ["_gat_UA-12345-1", "_gat_UA-#-1"],
  ["SESSION1", "*"],
  ["a#.#-*_", "a*"],
  ["", ""],
])("%s folds to %s", (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test("folds as the published rules do", () => {
  const piece = fc.constantFrom(
    "_ga",
    "UA",
    "-",
    "_",
    ".",
    "1",
    "42",
    "1fff",
    "deadbeef01",
    "ABC123",
    "*",
    "#",
    "x",
    "%40",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const name = pieces.join("");
      expect(foldName(name)).toBe(published(name));
    }),
    { numRuns: 3000 },
  );
});

test.each(["a", "0", "A", "*", "#.", "a0", "A1-", "ab-"])("takes time in proportion to a name of %j", (piece) => {
  expect(growth((size) => foldName(`${piece.repeat(size / piece.length)}!`))).toBeLessThan(LINEAR);
});
