/**
 * How many times more processor time one run of sixteen times the size takes than sixteen runs of the size: 1 for linear
 * work, 16 for quadratic. The least of some rounds, and not the clock's time, because others use the machine too.
 */
export function growth(run: (size: number) => unknown, size = 4096): number {
  const least = { many: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 6; round++) {
    least.many = Math.min(
      least.many,
      timeOf(() => run(size), 16),
    );
    least.large = Math.min(
      least.large,
      timeOf(() => run(size * 16), 1),
    );
  }
  return least.large / least.many;
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
