import fc from "fast-check";
import { expect, test } from "vitest";
import { valueShape } from "#core/purposes/value-shape.ts";
import { growth, LINEAR } from "./growth.ts";

test.each([
  ["", "empty", []],
  ["1", "digits", ["bool"]],
  ["deadbeef", "hex", []],
  ["true", "letters", ["bool"]],
  ["en-GB", "base64url", ["locale"]],
  ["GA1.2.123456.1612345678", "token", ["timestamp", "ga", "dots3"]],
  ["fb.1.1612345678901.987", "token", ["timestamp", "fb", "dots3"]],
  ["6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "base64url", ["uuid"]],
  ['{"a":1}', "ascii", ["json"]],
  ["%7B%22a%22%3A1%7D", "percent", ["json"]],
  ["lang=en", "ascii", ["keyvalue"]],
  ["https%3A%2F%2Fshop.example", "percent", ["url", "dots1"]],
  ["2026-11-20T14:45:05Z", "token", ["isodate"]],
  ["ß", "other", []],
])("%s is of %s, with %j", (value, charset, marks) => {
  const shape = valueShape(value);
  expect([shape.length, shape.charset, shape.marks]).toEqual([value.length, charset, marks]);
});

test("tells the entropy in bits per character", () => {
  expect(valueShape("aaaa").entropy).toBe(0);
  expect(valueShape("abab").entropy).toBe(1);
  expect(valueShape("abcd").entropy).toBe(2);
});

test("nothing of the value is in its shape but what is counted", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 12, unit: "binary" }), (value) => {
      expect(JSON.stringify(valueShape(`%${value}`))).not.toContain(value);
    }),
  );
});

test.each(["a", "%4", "%41", "a.", "1-", "=", "0", "aaaaaaaa-", "http"])(
  "takes time in proportion to a value of %j",
  (piece) => {
    expect(growth((size) => valueShape(`${piece.repeat(size / piece.length)}ü`))).toBeLessThan(LINEAR);
  },
);
