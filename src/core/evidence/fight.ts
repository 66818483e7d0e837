/** What is left of the removals that one cookie may cost us, and when that was reckoned. Milliseconds since the epoch. */
export type Fight = { readonly left: number; readonly at: number };

/** So many removals of one cookie go at once; as many come back in a second as a page may keep us busy with. */
const AT_ONCE = 40;
const PER_SECOND = 4;

/**
 * How long to wait before removing the same cookie once more. A site that sets it with every response is met at once; a
 * script that writes it in a loop keeps us no busier than four times in a second.
 */
export function nextRound(before: Fight | undefined, now: number): { readonly fight: Fight; readonly wait: number } {
  const rested = before ? Math.max(0, now - before.at) : 0;
  const regained = before ? before.left + (rested * PER_SECOND) / 1000 : AT_ONCE;
  const left = Math.min(AT_ONCE, regained) - 1;
  return { fight: { left, at: now }, wait: Math.max(0, (-left * 1000) / PER_SECOND) };
}
