import fc from "fast-check";
import { expect, test } from "vitest";
import { nameFamily } from "#core/purposes/name-family.ts";
import { growth, LINEAR } from "./growth.ts";

test.each([
  ["_ga", "_ga"],
  ["_ga_ABC123DEF4", "_ga_*"],
  ["_hjSession_1234567", "_hjSession_*"],
  ["mp_0123456789abcdef0123456789abcdef_mixpanel", "mp_*_mixpanel"],
  ["id-6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "id-*"],
  ["uuid2", "uuid2"],
  ["_vwo_uuid_v2", "_vwo_uuid_v2"],
  ["A3", "A3"],
  ["1234567890", "*"],
  ["", ""],
])("%s belongs to %s", (name, family) => {
  expect(nameFamily(name)).toBe(family);
});

test.each([
  ["everything folds away", "SESSION1", "SESSION*"],
  ["everything folds away", "SESS1234567", "SESS*"],
  ["the letter before the digits is taken for hex", "_gd1612345678901", "_gd*"],
  [
    "the run eats a letter of the domain",
    "amplitude_id_0123456789abcdef0123456789abcdefexample.com",
    "amplitude_id_*example.com",
  ],
  ["tails of four hex digits are too short", "_pk_id.1.1fff", "_pk_id.*"],
  ["tails of four hex digits are too short", "_sp_id.1fff", "_sp_id.*"],
  ["a single digit at the end stays", "_gat_UA-12345-1", "_gat_UA-*"],
  ["a percent escape is taken for digits", "AMCV_1234567890ABCDEF0A495C%40AdobeOrg", "AMCV_*%40AdobeOrg"],
  ["mixed-case ids are not seen", "__RequestVerificationToken_L2FwcA2", "__RequestVerificationToken_*"],
])("without the fault of counting that %s: %s", (_fault, name, family) => {
  expect(nameFamily(name)).toBe(family);
});

test("a family is its own family, and no longer than the name", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: "binary" }), (name) => {
      const family = nameFamily(name);
      expect(family.length).toBeLessThanOrEqual(name.length);
      expect(nameFamily(family)).toBe(family);
    }),
    { numRuns: 500 },
  );
});

test.each(["a", "0", "A", "*", "*.", "a0", "A1-", "ab-", "%4", "0123456789abcdefz", "12-ab-"])(
  "takes time in proportion to a name of %j",
  (piece) => {
    expect(growth((size) => nameFamily(`${piece.repeat(size / piece.length)}!`))).toBeLessThan(LINEAR);
  },
);
