import { expect, test } from "vitest";
import { countGate, countReport, formatCounts, sumCounts, type TestReport } from "../../../tools/summary.ts";

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

const GREEN: TestReport = {
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [file("passed", "passed")],
};

test.each<[string, TestReport | undefined, number, string]>([
  ["a green run is counted as it is", GREEN, 0, "12 passed, 0 failed, 3 skipped"],
  [
    "failed tests are counted once",
    { ...GREEN, numFailedTests: 2, testResults: [file("failed", "failed", "failed")] },
    1,
    "12 passed, 2 failed, 3 skipped",
  ],
  [
    "a file that broke before its tests is a failure",
    { ...GREEN, testResults: [file("failed")] },
    1,
    "12 passed, 1 failed, 3 skipped",
  ],
  ["an error outside of every test is a failure", GREEN, 1, "12 passed, 1 failed, 3 skipped"],
  [
    "a run that saw no test is a failure",
    { ...GREEN, numPassedTests: 0, testResults: [] },
    0,
    "0 passed, 1 failed, 3 skipped",
  ],
  ["a run without a report is a failure", undefined, 0, "0 passed, 1 failed"],
])("%s", (_rule, report, exitCode, says) => {
  expect(formatCounts(countReport(report, exitCode))).toBe(says);
});

test("gates count as one test each, and all add up", () => {
  const total = sumCounts([countGate(0), countGate(1), countGate(124), countReport(GREEN, 0)]);
  expect(formatCounts(total)).toBe("13 passed, 2 failed, 3 skipped");
});
