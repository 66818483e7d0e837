import { describe, expect, test } from "vitest";
import { isAlive, lifetimeOf } from "#core/cookies/lifetime.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3600;
const DAY = 24 * HOUR;

function words(secondsLeft: number): string {
  const lifetime = lifetimeOf({ expirationDate: NOW / 1000 + secondsLeft }, NOW);
  return lifetime.kind === "lasts" ? `${lifetime.amount} ${lifetime.unit}` : lifetime.kind;
}

describe("the time left, rounded as people say it", () => {
  test.each([
    [0.2, "1 second"],
    [19.4, "20 second"],
    [59, "59 second"],
    [59.5, "1 minute"],
    [90, "2 minute"],
    [59 * 60 + 29, "59 minute"],
    [59 * 60 + 31, "1 hour"],
    [47.4 * HOUR, "47 hour"],
    [48 * HOUR, "2 day"],
    [30 * DAY - 5, "30 day"],
    [60 * DAY, "2 month"],
    [365 * DAY, "12 month"],
    [400 * DAY - 1, "13 month"],
    [24 * 30.44 * DAY, "2 year"],
    [1e15, "31688739 year"],
  ])("%d seconds are %s", (seconds, expected) => {
    expect(words(seconds)).toBe(expected);
  });

  test.each([0, -1, -1e9])("%d seconds left is the end", (seconds) => {
    expect(words(seconds)).toBe("expired");
  });

  test("no end at all is the browser session", () => {
    expect(lifetimeOf({}, NOW)).toEqual({ kind: "session" });
  });
});

test("a cookie is alive up to its very end, and a session cookie always", () => {
  expect(isAlive({ expirationDate: NOW / 1000 }, NOW)).toBe(false);
  expect(isAlive({ expirationDate: NOW / 1000 + 0.001 }, NOW)).toBe(true);
  expect(isAlive({}, NOW)).toBe(true);
});
