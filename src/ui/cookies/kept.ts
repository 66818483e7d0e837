import { outlivesUsual } from "#core/purposes/lifetime.ts";
import type { TabCookie } from "#core/tab-report.ts";

/**
 * Seconds for which a cookie is kept, from when it was seen being set, or else from now (milliseconds since the
 * epoch). Undefined for a session cookie.
 */
export function keptFor({ cookie: { expirationDate }, setBy }: TabCookie, now: number): number | undefined {
  return expirationDate === undefined ? undefined : expirationDate - (setBy?.at ?? now) / 1000;
}

/** The usual lifetime of a known cookie, as the facts write it, when this one is kept much longer. */
export function outlivedUsual(row: TabCookie, now: number): string | undefined {
  const usual = row.classification.fact?.lifetime;
  return usual !== undefined && outlivesUsual(keptFor(row, now), usual) ? usual : undefined;
}
