/** The parts of `web-ext lint --output json` that we read. */
export type LintReport = {
  readonly summary: { readonly errors: number; readonly warnings: number; readonly notices: number };
  readonly metadata: { readonly id?: string; readonly version?: string; readonly totalScannedFileSize?: number };
  readonly errors: readonly LintMessage[];
  readonly warnings: readonly LintMessage[];
  readonly notices: readonly LintMessage[];
};

export type LintMessage = {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Counted from 1. */
  readonly column?: number;
};

type Manifest = {
  readonly version: string;
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } };
};

/** Preact's renderer, minified: `e.innerHTML=f.__html`. Known, and used only by dangerouslySetInnerHTML, which we ban. */
const PREACT_ASSIGNS = /^\w+\.innerHTML=\w+\.__html\b/;

/** Everything that the linter says except what is known, as sentences; and a sentence when it did not see our add-on. */
export async function findingsOfReport(
  report: LintReport,
  manifest: Manifest,
  read: (file: string) => Promise<string>,
): Promise<readonly string[]> {
  const findings: string[] = [];
  const { id, version, totalScannedFileSize = 0 } = report.metadata;
  const sawUs = id === manifest.browser_specific_settings.gecko.id && version === manifest.version;
  if (!sawUs || totalScannedFileSize === 0) findings.push("The linter did not see the built add-on.");
  for (const each of [...report.errors, ...report.warnings, ...report.notices]) {
    if (!(await isKnown(each, read)))
      findings.push(`${each.code}: ${each.message} ${each.file ?? ""}:${each.line ?? ""}`);
  }
  return findings;
}

async function isKnown(each: LintMessage, read: (file: string) => Promise<string>): Promise<boolean> {
  if (each.code !== "UNSAFE_VAR_ASSIGNMENT" || each.file === undefined) return false;
  const line = (await read(each.file)).split("\n")[(each.line ?? 1) - 1] ?? "";
  return PREACT_ASSIGNS.test(line.slice((each.column ?? 1) - 1));
}
