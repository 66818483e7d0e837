import { measureSizes, type Size } from "./sizes.ts";
import { TARGETS } from "./targets.ts";

for (const target of TARGETS) {
  const sizes = await measureSizes(target);
  console.log(row(`dist/${target}`, ["raw kB", "gzip kB", "budget"]));
  for (const size of sizes) console.log(row(size.name, [kB(size.raw), kB(size.gzip), kB(size.budget)]) + verdict(size));
  if (sizes.some(isTooLarge)) process.exitCode = 1;
}

function isTooLarge({ gzip, budget }: Size): boolean {
  return gzip > budget;
}

function verdict(size: Size): string {
  return isTooLarge(size) ? "  TOO LARGE" : "";
}

function row(name: string, columns: readonly string[]): string {
  return name.padEnd(24) + columns.map((column) => column.padStart(10)).join("");
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
