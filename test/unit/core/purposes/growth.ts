/**
 * How many times more processor time one run of sixteen times the size takes than sixteen runs of the size: 1 for linear
 * work, 16 for quadratic. The least of some rounds, and not the clock's time, because others use the machine too.
 */
export function growth(run: (size: number) => unknown, size = 1024): number {
  let many = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 6; round++) {
    many = Math.min(
      many,
      timeOf(() => run(size), 16),
    );
    large = Math.min(
      large,
      timeOf(() => run(size * 16), 1),
    );
    if (round > 0 && large > 2 * LINEAR * many) break;
  }
  return large / many;
}

/** Microseconds of processor time. */
function timeOf(run: () => unknown, times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(user + system, 20);
}

/** Linear work passes with room to spare, quadratic work fails. */
export const LINEAR = 5;
