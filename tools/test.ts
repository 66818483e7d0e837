import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { dataFolder } from "./data-folder.ts";
import { runCommand } from "./run-command.ts";
import { type Counts, countGate, countReport, formatCounts, sumCounts, type TestReport } from "./summary.ts";
import { ROOT } from "./targets.ts";

/** A script of package.json. "vitest": it takes Vitest's options and is counted by its report; else it is one test. */
type Step = {
  readonly script: string;
  readonly counts: "vitest" | "gate";
  readonly minutes: number;
  /** Left out by `npm run check`, which needs no browser and takes seconds. */
  readonly slow?: true;
  /** Why it cannot run here, if so. */
  readonly missing?: () => string | undefined;
};

const STEPS: readonly Step[] = [
  { script: "setup", counts: "gate", minutes: 10, slow: true },
  { script: "generate", counts: "gate", minutes: 2 },
  { script: "rulesets", counts: "gate", minutes: 3 },
  { script: "types", counts: "gate", minutes: 2 },
  { script: "lint", counts: "gate", minutes: 2 },
  { script: "unused", counts: "gate", minutes: 2 },
  { script: "test:unit", counts: "vitest", minutes: 10 },
  { script: "bundle", counts: "gate", minutes: 2 },
  { script: "check:bundle", counts: "gate", minutes: 2 },
  { script: "check:sizes", counts: "gate", minutes: 2 },
  { script: "check:addon", counts: "gate", minutes: 3, slow: true },
  { script: "conformance", counts: "vitest", minutes: 5, slow: true, missing: missingData },
  { script: "test:e2e", counts: "vitest", minutes: 26, slow: true },
];

const REPORTS = join(ROOT, ".cache/test-reports");
const scripts: Readonly<Record<string, string>> = packageJson.scripts;

const isQuick = process.argv.includes("--quick");
await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS, { recursive: true });

const results: { readonly script: string; readonly counts: Counts }[] = [];
for (const step of STEPS.filter(({ slow }) => !(isQuick && slow))) {
  const started = performance.now();
  const counts = await runStep(step);
  console.log(`${step.script}: ${formatCounts(counts)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  results.push({ script: step.script, counts });
}

const failed = results.filter(({ counts }) => counts.failed > 0).map(({ script }) => script);
if (failed.length > 0) console.log(`\nFailed: ${failed.join(", ")}`);
const total = sumCounts(results.map(({ counts }) => counts));
process.exitCode = total.failed === 0 ? 0 : 1;
await writeFile(join(REPORTS, "result.txt"), `${formatCounts(total)}\n`);
console.log(formatCounts(total));

async function runStep({ script, counts, minutes, missing }: Step): Promise<Counts> {
  console.log(`\n── ${script}`);
  const reason = missing?.();
  if (reason !== undefined) {
    console.log(`Skipped: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const command = scripts[script];
  if (command === undefined) {
    console.log(`package.json has no script "${script}".`);
    return countGate(1);
  }
  if (counts === "gate") return countGate(await runCommand(command, minutes));
  const file = join(REPORTS, `${script.replace(":", "-")}.json`);
  const exitCode = await runCommand(
    `${command} --reporter=default --reporter=json --outputFile.json="${file}"`,
    minutes,
  );
  return countReport(await readReport(file), exitCode);
}

async function readReport(file: string): Promise<TestReport | undefined> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as TestReport;
  } catch {
    return undefined; // counted as a failure
  }
}

function missingData(): string | undefined {
  return dataFolder() === undefined ? "no folder with labelled cases (CONSENTRY_DATA)." : undefined;
}
