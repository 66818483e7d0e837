import { expect, test } from "vitest";
import { findingsOfReport, type LintReport } from "../../../tools/lint-addon-report.ts";

const MANIFEST = { version: "0.1.0", browser_specific_settings: { gecko: { id: "addon@consentry.example" } } };
const METADATA = { id: "addon@consentry.example", version: "0.1.0", totalScannedFileSize: 1000 };
const PREACT = {
  code: "UNSAFE_VAR_ASSIGNMENT",
  message: "Unsafe assignment to innerHTML",
  file: "a.js",
  line: 2,
  column: 3,
};

const reportOf = (parts: Partial<LintReport>): LintReport => ({
  summary: { errors: 0, warnings: 0, notices: 0 },
  metadata: METADATA,
  errors: [],
  warnings: [],
  notices: [],
  ...parts,
});

const PREACT_TEXT = "\n||(e.innerHTML=f.__html)".replace("||", "|");
const OUR_TEXT = "\n|(e.innerHTML=cookie.name)";

test.each<[string, LintReport, string, number]>([
  ["nothing to say", reportOf({}), PREACT_TEXT, 0],
  ["the known place in Preact", reportOf({ warnings: [PREACT] }), PREACT_TEXT, 0],
  ["the same warning elsewhere", reportOf({ warnings: [PREACT] }), OUR_TEXT, 1],
  [
    "another warning at the known place",
    reportOf({ warnings: [{ ...PREACT, code: "DANGEROUS_EVAL" }] }),
    PREACT_TEXT,
    1,
  ],
  [
    "a warning without a place",
    reportOf({ warnings: [{ code: "UNSAFE_VAR_ASSIGNMENT", message: "" }] }),
    PREACT_TEXT,
    1,
  ],
  ["an error", reportOf({ errors: [{ code: "MANIFEST_BAD", message: "" }] }), PREACT_TEXT, 1],
  ["a notice", reportOf({ notices: [{ code: "OLD", message: "" }] }), PREACT_TEXT, 1],
  ["another add-on", reportOf({ metadata: { ...METADATA, id: "other" } }), PREACT_TEXT, 1],
  ["another version", reportOf({ metadata: { ...METADATA, version: "0.0.9" } }), PREACT_TEXT, 1],
  ["nothing looked at", reportOf({ metadata: {} }), PREACT_TEXT, 1],
])("%s", async (_case, report, text, findings) => {
  expect(await findingsOfReport(report, MANIFEST, async () => text)).toHaveLength(findings);
});
