import { coldStart } from "./benchmarks/cold-start.ts";
import { list } from "./benchmarks/list.ts";
import { liveUpdate } from "./benchmarks/live-update.ts";
import { manager } from "./benchmarks/manager.ts";
import { memory } from "./benchmarks/memory.ts";
import { pageLoad } from "./benchmarks/page-load.ts";
import { popUps } from "./benchmarks/pop-ups.ts";
import { popup } from "./benchmarks/popup.ts";
import { sizes } from "./benchmarks/sizes.ts";
import type { Figure } from "./stats.ts";

/** Measures one subject. It may use the built extensions in dist; it leaves nothing running. */
export type Benchmark = {
  /** What `npm run bench -- <name>` selects, by any part of it. */
  readonly name: string;
  readonly run: () => Promise<readonly Figure[]>;
};

/** Every benchmark, one file each in benchmarks/. A new one is added here. */
export const BENCHMARKS: readonly Benchmark[] = [
  { name: "sizes", run: sizes },
  { name: "popup", run: popup },
  { name: "pop-ups", run: popUps },
  { name: "list", run: list },
  { name: "manager", run: manager },
  { name: "live-update", run: liveUpdate },
  { name: "cold-start", run: coldStart },
  { name: "page-load", run: pageLoad },
  { name: "memory", run: memory },
];
