import { sizes } from "./benchmarks/sizes.ts";
import type { Figure } from "./stats.ts";

/** Measures one subject. It may use the built extensions in dist; it leaves nothing running. */
export type Benchmark = {
  /** What `npm run bench -- <name>` selects, by any part of it. */
  readonly name: string;
  readonly run: () => Promise<readonly Figure[]>;
};

/** Every benchmark, one file each in benchmarks/. A new one is added here. */
export const BENCHMARKS: readonly Benchmark[] = [{ name: "sizes", run: sizes }];
