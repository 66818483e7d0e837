import type { Cookie } from "./cookie.ts";

/**
 * A short text that differs where two cookies of one key differ. It says whether a cookie is still as it was written
 * without keeping its value. Not cryptographic: it guards against mistakes, not against attackers.
 */
export function cookieMark(cookie: Cookie): string {
  const { value, secure, httpOnly, sameSite, expirationDate } = cookie;
  // Whole seconds: browsers keep fractions to different digits.
  const end = expirationDate === undefined ? "" : Math.floor(expirationDate);
  return hashOf(JSON.stringify([value, secure, httpOnly, sameSite, end]));
}

/** FNV-1a over the units, twice with different starts: 64 bits in 14 letters at most. */
function hashOf(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((start) => fnv(text, start).toString(36)).join("-");
}

function fnv(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
