import { gzipSync } from "node:zlib";
import { bundlesOf } from "./bundle.ts";
import { readFolder } from "./folder.ts";
import { GZIP_BUDGETS, ON_DEMAND_BUDGETS, PACKAGE_BUDGET } from "./size-budgets.ts";
import { distFolder, type Target } from "./targets.ts";
import { zipOf } from "./zip.ts";

/** Bytes. `raw` and `gzip` are sums over the files, each compressed by itself; a package is its zip. */
export type Size = { readonly name: string; readonly raw: number; readonly gzip: number; readonly budget: number };

/** The size of each bundle of a built extension and of its package. */
export async function measureSizes(target: Target): Promise<readonly Size[]> {
  const files = await readFolder(distFolder(target));
  const weigh = (paths: Iterable<string>) => {
    const contents = [...paths].map((path) => files.get(path) ?? Buffer.alloc(0));
    return { raw: sum(contents.map((each) => each.length)), gzip: sum(contents.map((each) => gzipSync(each).length)) };
  };
  const bundles = bundlesOf(files).map(({ name, kind, first }) => ({
    name: kind === "content" ? `content: ${name}` : name,
    ...weigh(first),
    budget: ON_DEMAND_BUDGETS[name] ?? GZIP_BUDGETS[kind],
  }));
  const zip = { name: "package", raw: weigh(files.keys()).raw, gzip: zipOf(files).length, budget: PACKAGE_BUDGET };
  return [...bundles, zip];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
