/** What a run of tests or one gate came to. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** The parts of Vitest's JSON report that we read. */
export type TestReport = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly TestFileReport[];
};

type TestFileReport = {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
};

/** A gate such as types or lint counts as one test. */
export function countGate(exitCode: number): Counts {
  return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : ONE_FAILED;
}

/**
 * Counts of a runner's own report. A file that broke before its tests began counts as one failed test; so does a run
 * that left no report, saw no test, or ended with an error that no test shows.
 */
export function countReport(report: TestReport | undefined, exitCode: number): Counts {
  if (report === undefined) return ONE_FAILED;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + report.testResults.filter(isBrokenFile).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0);
  return isSilentFailure ? { passed, failed: 1, skipped } : { passed, failed, skipped };
}

export function sumCounts(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
    }),
    NONE,
  );
}

/** "12 passed, 0 failed", and ", 3 skipped" when some were. */
export function formatCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function isBrokenFile({ status, assertionResults }: TestFileReport): boolean {
  return status === "failed" && !assertionResults.some((each) => each.status === "failed");
}
