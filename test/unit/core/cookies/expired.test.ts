import { expect, test } from "vitest";
import { isExpired } from "#core/cookies/expired.ts";

const NOW = 1_700_000_000_000;

test.each([
  ["a session cookie never expires", {}, false],
  ["a second ahead", { expirationDate: 1_700_000_001 }, false],
  ["a fraction of a second ahead", { expirationDate: 1_700_000_000.001 }, false],
  ["this very moment", { expirationDate: 1_700_000_000 }, true],
  ["a fraction of a second ago", { expirationDate: 1_699_999_999.999 }, true],
  ['the epoch, which is not "absent"', { expirationDate: 0 }, true],
  ["before the epoch", { expirationDate: -1 }, true],
])("%s", (_rule, cookie, expired) => {
  expect(isExpired(cookie, NOW)).toBe(expired);
});
