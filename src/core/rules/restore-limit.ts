/** So many restores of one cookie in `WINDOW` milliseconds; then the lock rests for `REST`. */
export const MOST_RESTORES = 8;
const WINDOW = 10_000;
const REST = 60_000;

/** Two extensions, or a page in a loop, must not burn the machine. `now` in milliseconds. */
export function createRestoreLimit() {
  const times = new Map<string, readonly number[]>();
  const resting = new Map<string, number>();
  return {
    /** "last": it gives up with this one. */
    ask(key: string, now: number): "yes" | "last" | "no" {
      if ((resting.get(key) ?? 0) > now) return "no";
      const recent = [...(times.get(key) ?? []).filter((each) => now - each < WINDOW), now];
      times.set(key, recent);
      if (recent.length < MOST_RESTORES) return "yes";
      resting.set(key, now + REST);
      times.delete(key);
      return "last";
    },
  };
}
