import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findingsOfReport, type LintReport } from "./lint-addon-report.ts";
import { distFolder, ROOT } from "./targets.ts";

const LINTER = join(ROOT, "node_modules/web-ext/bin/web-ext.js");
const folder = distFolder("firefox");

const report = JSON.parse(await lint()) as LintReport;
const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
const findings = await findingsOfReport(report, manifest, (file) => readFile(join(folder, file), "utf8"));
for (const finding of findings) console.log(finding);
const { errors, warnings, notices } = report.summary;
console.log(`${errors} errors, ${warnings} warnings, ${notices} notices; ${findings.length} of them not known.`);
process.exitCode = findings.length === 0 ? 0 : 1;

/** The linter of Mozilla's store. It leaves with an error code when it has errors; its report says which. */
function lint(): Promise<string> {
  const args = [LINTER, "lint", "--source-dir", folder, "--no-config-discovery", "--output", "json"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (stdout.trim().startsWith("{")) resolve(stdout);
      else reject(new Error(`The add-on linter gave no report. ${stderr}`, { cause: error }));
    });
  });
}
