import type { Cookie } from "./cookie.ts";

export type LifetimeUnit = "second" | "minute" | "hour" | "day" | "month" | "year";

/** How long a cookie still lives, coarse enough to be read at a glance. */
export type Lifetime =
  | { readonly kind: "session" }
  | { readonly kind: "expired" }
  | { readonly kind: "lasts"; readonly amount: number; readonly unit: LifetimeUnit };

/** Each unit with its length in seconds and the count from which the next one reads better. */
const UNITS: readonly (readonly [LifetimeUnit, number, number])[] = [
  ["minute", 60, 60],
  ["hour", 3600, 48],
  ["day", 86_400, 60],
  ["month", 2_629_746, 24],
  ["year", 31_556_952, Number.POSITIVE_INFINITY],
];

/** `now` in milliseconds since the epoch. Seconds are rounded up, so that a living cookie never says "0 seconds". */
export function lifetimeOf({ expirationDate }: Pick<Cookie, "expirationDate">, now: number): Lifetime {
  if (expirationDate === undefined) return { kind: "session" };
  const left = expirationDate - now / 1000;
  if (!(left > 0)) return { kind: "expired" };
  const seconds = Math.ceil(left);
  if (seconds < 60) return { kind: "lasts", amount: seconds, unit: "second" };
  for (const [unit, length, limit] of UNITS) {
    const amount = Math.max(1, Math.round(seconds / length));
    if (amount < limit) return { kind: "lasts", amount, unit };
  }
  return { kind: "expired" };
}

/** Firefox still lists cookies after their end; no screen shows them as alive. */
export function isAlive({ expirationDate }: Pick<Cookie, "expirationDate">, now: number): boolean {
  return expirationDate === undefined || expirationDate * 1000 > now;
}
