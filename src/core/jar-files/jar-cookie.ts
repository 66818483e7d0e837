import type { ImportedCookie } from "#core/cookies/formats/imported-cookie.ts";
import type { SqliteValue } from "./sqlite-record.ts";

/** What a browser's own file says beside the cookie. Times in seconds since the epoch. */
export type JarCookie = {
  readonly cookie: ImportedCookie;
  readonly created?: number;
  readonly lastAccess?: number;
  readonly lastUpdate?: number;
  readonly priority?: "low" | "medium" | "high";
  readonly sourceScheme?: "unset" | "secure" | "nonSecure";
  readonly sourcePort?: number;
  /** Firefox: which schemes set it, 1 http, 2 https, 3 both. */
  readonly schemeMap?: number;
  /** Firefox partitions third-party cookies without being asked; this says that the site asked. */
  readonly askedForPartition?: boolean;
  readonly originAttributes?: string;
  readonly userContextId?: number;
  /** The value is encrypted by the browser: the mark of its method, such as "v10". The cookie's value is then empty. */
  readonly encryption?: string;
};

export function textIn(value: SqliteValue): string {
  return typeof value === "string" ? value : "";
}

/** BigInt as well: microseconds since 1601 are beyond 2⁵³ in some files. */
export function numberIn(value: SqliteValue): number {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : 0;
}

/** Exact to the microsecond: divided as integers, then joined. `undefined` for 0, which means none. */
export function secondsOf(value: SqliteValue, epochOffset: number): number | undefined {
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  const whole = typeof value === "bigint" ? value : Number.isSafeInteger(value) ? BigInt(value) : 0n;
  if (whole === 0n) return undefined;
  return Number(whole - BigInt(epochOffset) * 1_000_000n) / 1e6;
}
