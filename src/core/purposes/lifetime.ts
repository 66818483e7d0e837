const SECONDS_IN = { s: 1, m: 60, h: 3600, d: 86_400, w: 604_800, mo: 2_629_800, y: 31_557_600 } as const;

/** Names of the units as `Intl.NumberFormat` knows them. */
const UNITS = { s: "second", m: "minute", h: "hour", d: "day", w: "week", mo: "month", y: "year" } as const;

type Code = keyof typeof UNITS;

export type LifetimeParts = { readonly amount: number; readonly unit: (typeof UNITS)[Code] };

/** "6mo" as 6 and "month", to be said in any language; undefined for "session" and what cannot be read. */
export function lifetimeParts(lifetime: string): LifetimeParts | undefined {
  const read = readLifetime(lifetime);
  return read && { amount: read.amount, unit: UNITS[read.code] };
}

/**
 * Seconds of a lifetime as the facts write it: a number with s, m, h, d, w, mo or y.
 * "session" is 0, what cannot be read is undefined.
 */
export function lifetimeSeconds(lifetime: string): number | undefined {
  if (lifetime === "session") return 0;
  const read = readLifetime(lifetime);
  return read && read.amount * SECONDS_IN[read.code];
}

function readLifetime(lifetime: string): { readonly amount: number; readonly code: Code } | undefined {
  const [, amount, code] = /^(\d{1,7})(mo|[smhdwy])$/.exec(lifetime) ?? [];
  return amount === undefined ? undefined : { amount: Number(amount), code: code as Code };
}

/**
 * Is a cookie kept longer than usual by more than half? `kept` in seconds, undefined for a session cookie.
 * Where a session is usual, more than a day is longer. What cannot be read never counts.
 */
export function outlivesUsual(kept: number | undefined, usual: string): boolean {
  const seconds = lifetimeSeconds(usual);
  if (kept === undefined || seconds === undefined) return false;
  return kept > (seconds === 0 ? SECONDS_IN.d : 1.5 * seconds);
}
