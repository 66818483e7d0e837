import type { Cookie } from "./cookie.ts";

/** Firefox goes on returning cookies that have expired; nobody must see them as alive. `now` in milliseconds. */
export function isExpired({ expirationDate }: Pick<Cookie, "expirationDate">, now: number): boolean {
  return expirationDate !== undefined && expirationDate * 1000 <= now;
}
