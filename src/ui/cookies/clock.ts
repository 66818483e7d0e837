import { computed, signal } from "@preact/signals";
import type { Cookie } from "#core/cookies/cookie.ts";

/**
 * Two times: `now` drives the words in the rows and ticks each second, `lastEnd` moves only when a cookie has come to
 * its end, so that a list is not built again each second. Milliseconds since the epoch.
 */
export function createClock(rows: () => readonly { readonly cookie: Cookie }[], read: () => number) {
  const now = signal(read());
  const lastEnd = signal(now.peek());
  const nextEnd = computed(() =>
    rows().reduce(
      (next: number, { cookie }) => endAfter(lastEnd.value, cookie.expirationDate, next),
      Number.POSITIVE_INFINITY,
    ),
  );

  function tick(): void {
    now.value = read();
    if (now.value >= nextEnd.value) lastEnd.value = now.value;
  }

  return { now, lastEnd, tick };
}

function endAfter(time: number, end: number | undefined, next: number): number {
  return end !== undefined && end * 1000 > time ? Math.min(end * 1000, next) : next;
}
