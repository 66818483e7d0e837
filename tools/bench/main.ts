import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../targets.ts";
import { BENCHMARKS } from "./benchmarks.ts";
import type { Figure } from "./stats.ts";

const RESULTS = join(ROOT, "bench-results.json");

const wanted = process.argv.slice(2);
const selected = BENCHMARKS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (selected.length === 0) {
  throw new Error(
    `No benchmark is called ${wanted.join(", ")}. There are: ${BENCHMARKS.map(({ name }) => name).join(", ")}`,
  );
}

const figures: Figure[] = [];
for (const { name, run } of selected) {
  console.log(`\n${name}`);
  const measured = await run();
  for (const figure of measured) console.log(`  ${line(figure)}`);
  figures.push(...measured);
}
await writeFile(RESULTS, `${JSON.stringify(figures, undefined, 2)}\n`);
console.log(`\n${figures.length} figures in bench-results.json`);

function line({ name, unit, median, min, max, runs, versus }: Figure): string {
  const spread = runs > 1 ? ` (${round(min)} to ${round(max)}, ${runs} runs)` : "";
  const comparison = versus ? `, ${versus.ratio.toFixed(2)} times ${versus.name}` : "";
  return `${name.padEnd(40)} ${round(median)} ${unit}${spread}${comparison}`;
}

function round(value: number): string {
  return value.toLocaleString("en", { maximumFractionDigits: 1 });
}
