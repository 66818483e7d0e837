const SECONDS_IN = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, mo: 2_629_800, y: 31_557_600 } as const;

/** No browser keeps a cookie longer than this, whatever the site asks for (400 days; docs/browsers.md). */
const LONGEST = 400 * SECONDS_IN.d;

/**
 * Seconds of a lifetime as the facts write it: a number with s, m, h, d, w, mo or y.
 * "session" is 0, what cannot be read is undefined.
 */
export function lifetimeSeconds(lifetime: string): number | undefined {
  if (lifetime === "session") return 0;
  const [, amount, unit] = /^(\d{1,4})(mo|[smhdwy])$/.exec(lifetime) ?? [];
  return amount === undefined ? undefined : Number(amount) * SECONDS_IN[unit as keyof typeof SECONDS_IN];
}

/**
 * Is a cookie kept longer than usual by more than half? `kept` in seconds, undefined for a session cookie.
 * A usual session cookie that is kept for more than a day counts too; what cannot be read never does.
 */
export function outlivesUsual(kept: number | undefined, usual: string): boolean {
  const seconds = lifetimeSeconds(usual);
  if (kept === undefined || seconds === undefined) return false;
  if (seconds === 0) return kept > SECONDS_IN.d;
  return kept > 1.5 * Math.min(seconds, LONGEST);
}
