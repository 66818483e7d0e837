/**
 * How many times longer eight times the size takes: about 8 for linear work, 64 for quadratic. The best of some runs,
 * because others use the machine too.
 */
export function growth(run: (size: number) => unknown, size = 4096): number {
  const best = (of: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 9; round++) {
      const started = performance.now();
      for (let repeat = 0; repeat < 3; repeat++) run(of);
      least = Math.min(least, performance.now() - started);
    }
    return least;
  };
  best(size);
  return best(size * 8) / Math.max(best(size), 0.01);
}
