import { writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { within } from "../../test/support/waiting.ts";
import { ensureBrowsers } from "../ensure-browsers.ts";
import { ROOT } from "../targets.ts";
import { BENCHMARKS, type Benchmark } from "./benchmarks.ts";
import { verdictOn } from "./budgets.ts";
import type { Figure } from "./stats.ts";

const RESULTS = join(ROOT, "bench-results.json");
/** Milliseconds. One benchmark takes two minutes on two quiet cores. */
const LONGEST = 480_000;

const wanted = process.argv.slice(2);
const selected = BENCHMARKS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (selected.length === 0) {
  throw new Error(
    `No benchmark is called ${wanted.join(", ")}. There are: ${BENCHMARKS.map(({ name }) => name).join(", ")}`,
  );
}

ensureBrowsers(["chromium", "firefox"]);
const figures: Figure[] = [];
for (const benchmark of selected) figures.push(...(await measure(benchmark)));
await writeFile(RESULTS, `${JSON.stringify(figures, undefined, 2)}\n`);
console.log(`\n${figures.length} figures in bench-results.json`);
// Whatever a benchmark that ran out of time has left open goes with this process.
process.exit();

/** A benchmark that fails is said so and ends with an error; the others still run. A missed budget is no error. */
async function measure({ name, run }: Benchmark): Promise<readonly Figure[]> {
  console.log(`\n${name} (load ${loadavg()[0]?.toFixed(1)})`);
  try {
    const measured = await within(run(), LONGEST, name);
    for (const figure of measured) console.log(`  ${line(figure)}`);
    return measured;
  } catch (error) {
    console.error(`  ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return [];
  }
}

function line(figure: Figure): string {
  const { name, unit, median, min, max, p95, runs, versus } = figure;
  const high = p95 === undefined ? "" : `, p95 ${round(p95)}`;
  const spread = runs > 1 ? ` (${round(min)} to ${round(max)}${high}, ${runs} runs)` : "";
  const comparison = versus ? `, ${versus.ratio.toFixed(2)} times ${versus.name}` : "";
  const verdict = verdictOn(figure);
  return `${name.padEnd(44)} ${round(median)} ${unit}${spread}${comparison}${verdict && `  | ${verdict}`}`;
}

function round(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1 });
}
