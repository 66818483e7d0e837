import { expect, test } from "vitest";
import { deletionOf } from "../../../src/content/guard/deletion.ts";
import { takeNatives } from "../../../src/content/guard/natives.ts";

const natives = takeNatives();
const PAST = "Thu, 01 Jan 1970 00:00:00 GMT";

test.each([
  ["_ga=; Max-Age=0", "_ga=;Max-Age=0;Max-Age=0"],
  [`_ga=; path=/; expires=${PAST}; domain=.a.example`, "_ga=;Max-Age=0; path=/; domain=.a.example;Max-Age=0"],
  ["_ga=x; MAX-AGE = -5 ; Secure", "_ga=;Max-Age=0; Secure;Max-Age=0"],
  [`_ga=x; Expires=${PAST}; Max-Age=100`, undefined],
  ["_ga=x; Max-Age=0; Max-Age=100", undefined],
  ["_ga=x; Max-Age=", undefined],
  ["_ga=x; Max-Age=soon", undefined],
  ["_ga=x; Expires=never", undefined],
  ["_ga=x; Expires=Thu, 01 Jan 2199 00:00:00 GMT", undefined],
  ["_ga=", undefined],
])("%s is written as %s", (line, written) => {
  expect(deletionOf(line, "_ga", natives)).toBe(written);
});
