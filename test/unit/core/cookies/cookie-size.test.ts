import fc from "fast-check";
import { expect, test } from "vitest";
import { cookieSize } from "#core/cookies/cookie-size.ts";
import { anyText } from "../../../support/any-text.ts";

test.each([
  ["", "", 0],
  ["sid", "abc", 6],
  ["ß", "€", 5],
  ["🍪", "", 4],
  ["\uD800", "a", 4],
])("%j=%j has %d bytes", (name, value, bytes) => {
  expect(cookieSize({ name, value })).toBe(bytes);
});

test("agrees with the browser's own encoder on any text, lone surrogates included", () => {
  fc.assert(
    fc.property(anyText(), anyText(), (name, value) => {
      const encoder = new TextEncoder();
      expect(cookieSize({ name, value })).toBe(encoder.encode(name).length + encoder.encode(value).length);
    }),
  );
});
