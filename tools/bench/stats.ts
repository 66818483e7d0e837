/** One line of bench-results.json. */
export type Figure = {
  readonly name: string;
  /** "ms", "byte", "nodes" … */
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** 95 of 100 samples are at most this; only where there are 20 or more. */
  readonly p95?: number;
  /** How many samples the figures are of. */
  readonly runs: number;
  readonly versus?: Comparison;
};

/** What the same thing came to elsewhere, say in a browser without the extension. */
export type Comparison = {
  readonly name: string;
  readonly median: number;
  /** Median of the ratios of runs that were made side by side: 1.1 is ten per cent more than there. */
  readonly ratio: number;
};

/** Middle value, or the mean of the two middle ones. Throws when there is nothing to take it of. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error("No samples.");
  return (lower + upper) / 2;
}

/** Fewer samples have no 95th percentile that is not simply their maximum. */
const ENOUGH_FOR_P95 = 20;

/** By nearest rank. */
function p95Of(samples: readonly number[]): number | undefined {
  if (samples.length < ENOUGH_FOR_P95) return undefined;
  return samples.toSorted((a, b) => a - b)[Math.ceil(samples.length * 0.95) - 1];
}

export function figureOf(name: string, unit: string, samples: readonly number[]): Figure {
  const p95 = p95Of(samples);
  return {
    name,
    unit,
    median: median(samples),
    min: Math.min(...samples),
    max: Math.max(...samples),
    ...(p95 !== undefined && { p95 }),
    runs: samples.length,
  };
}

/** Samples of two things that were measured in turn; the n-th of both belong together. */
export type Pair = { readonly ours: readonly number[]; readonly theirs: readonly number[] };

/** Our figure with the comparison. Pairs are compared, then their middle taken: a slow minute weighs on both alike. */
export function compare(names: { ours: string; theirs: string; unit: string }, { ours, theirs }: Pair): Figure {
  if (ours.length !== theirs.length) throw new Error("Samples that are not pairs cannot be compared.");
  const ratios = ours.map((sample, index) => sample / (theirs[index] ?? Number.NaN));
  const versus = { name: names.theirs, median: median(theirs), ratio: median(ratios) };
  return { ...figureOf(names.ours, names.unit, ours), versus };
}

/** Measures two things in turn, and who begins changes each time: ours theirs, theirs ours, ours theirs … */
export async function interleave(
  runs: number,
  measure: { readonly ours: () => Promise<number>; readonly theirs: () => Promise<number> },
): Promise<Pair> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    if (run % 2 === 0) ours.push(await measure.ours());
    theirs.push(await measure.theirs());
    if (run % 2 === 1) ours.push(await measure.ours());
  }
  return { ours, theirs };
}
