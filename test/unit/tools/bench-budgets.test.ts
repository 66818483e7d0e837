import { expect, test } from "vitest";
import { verdictOn } from "../../../tools/bench/budgets.ts";
import { figureOf } from "../../../tools/bench/stats.ts";

const twenty = (last: number) => [...Array.from({ length: 18 }, () => 10), last, last];

test.each([
  ["popup firefox 3,300 first cookie", [200, 290, 900], "median at most 300: met (290)"],
  ["popup firefox 3,300 first cookie", [200, 301, 900], "median at most 300: MISSED (301)"],
  ["popup chromium 200 under the button complete", [999, 1000, 1001], "median at most 1000: met (1000)"],
  ["list chromium 3,300 nodes", [400, 1501], "max at most 1500: MISSED (1501)"],
  ["list chromium 3,300 keystroke", twenty(51), "p95 at most 50: MISSED (51)"],
  ["list chromium 3,300 keystroke", twenty(9.5), "p95 at most 50: met (10)"],
  ["cold-start firefox 200", twenty(240), "p95 at most 250: met (240)"],
  ["cold-start firefox 3,300", twenty(240), "p95 at most 1000: met (240)"],
  ["size chrome popup raw", [80_000], ""],
])("%s", (name, samples, verdict) => {
  expect(verdictOn(figureOf(name, "ms", samples))).toBe(verdict);
});

test("a number that was not taken meets no budget", () => {
  expect(verdictOn(figureOf("live-update firefox 200", "ms", [1, 2, 3]))).toContain("MISSED");
});
