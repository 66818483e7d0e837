import type { ImportNote } from "./imported-cookie.ts";

/** Above this a number of seconds would be the year 5138: it is meant in milliseconds. */
const MILLISECONDS_FROM = 1e11;

/** The last second of the year 9999; browsers keep 400 days anyway. */
const LATEST = 253_402_300_799;

/** `seconds` is absent for a session cookie. */
export type Expiry = { readonly seconds?: number; readonly note?: ImportNote };

/** Numbers, numbers as text, ISO dates; nothing, 0 and -1 mean a session cookie. `undefined` for anything else. */
export function readExpiry(value: unknown): Expiry | undefined {
  if (value === undefined || value === null || value === "" || value === false) return {};
  const number = typeof value === "string" ? numberOf(value.trim()) : value;
  if (typeof number !== "number" || Number.isNaN(number)) return undefined;
  if (number === 0 || number === -1) return {};
  if (Math.abs(number) <= MILLISECONDS_FROM) return { seconds: number };
  const seconds = number / 1000;
  if (seconds > LATEST) return { seconds: LATEST, note: "date-too-far" };
  return { seconds, note: "milliseconds" };
}

function numberOf(text: string): number {
  if (/^[+-]?\d{1,30}(?:\.\d{0,30})?(?:e[+-]?\d{1,3})?$/i.test(text)) return Number(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) / 1000 : Number.NaN;
}
