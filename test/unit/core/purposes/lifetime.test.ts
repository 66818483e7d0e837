import { expect, test } from "vitest";
import { lifetimeParts, lifetimeSeconds, outlivesUsual } from "#core/purposes/lifetime.ts";

const DAY = 86_400;

test.each([
  ["session", 0],
  ["30s", 30],
  ["30m", 1800],
  ["20h", 72_000],
  ["90d", 90 * DAY],
  ["2w", 14 * DAY],
  ["13mo", 13 * 30.4375 * DAY],
  ["2y", 2 * 365.25 * DAY],
  ["", undefined],
  ["1 year", undefined],
  ["mo", undefined],
  ["100000m", 6_000_000],
  ["12345678d", undefined],
])("%s is %s seconds", (lifetime, seconds) => {
  expect(lifetimeSeconds(lifetime)).toBe(seconds);
});

test("is told in an amount and a unit that a language can say", () => {
  expect(lifetimeParts("6mo")).toEqual({ amount: 6, unit: "month" });
  expect(lifetimeParts("session")).toBeUndefined();
});

test.each([
  ["just as long", 90 * DAY, "90d", false],
  ["half as long again", 135 * DAY, "90d", false],
  ["more than that", 136 * DAY, "90d", true],
  ["two years, cut by the browser", 400 * DAY, "2y", false],
  ["a session cookie never", undefined, "30m", false],
  ["usually a session, kept for hours", 3600, "session", false],
  ["usually a session, kept for days", 2 * DAY, "session", true],
  ["an unreadable lifetime never", 400 * DAY, "long", false],
])("longer than usual: %s", (_case, kept, usual, expected) => {
  expect(outlivesUsual(kept, usual)).toBe(expected);
});
