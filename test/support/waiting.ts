import { setTimeout as sleep } from "node:timers/promises";

/** Waits for `promise` at most `milliseconds`: a call into a stale worker can otherwise hang for ever. */
export async function within<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again until `test` gives something truthy. An error of `test` counts as "not yet"; the last one is told in the
 * end.
 */
export async function poll<T>(
  test: () => Promise<T> | T,
  what: string,
  milliseconds = 10_000,
): Promise<NonNullable<T>> {
  let last: unknown = "nothing";
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(25)) {
    try {
      const value = await test();
      if (value) {
        return value as NonNullable<T>;
      }
      last = value;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`${what}: not within ${milliseconds} ms, last seen: ${String(last)}`);
}
