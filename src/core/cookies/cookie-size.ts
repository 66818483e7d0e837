import type { Cookie } from "./cookie.ts";

/** Bytes of name and value in UTF-8, as browsers count them against their limit of 4096 (RFC 6265bis 5.6). */
export function cookieSize({ name, value }: Pick<Cookie, "name" | "value">): number {
  return utf8Length(name) + utf8Length(value);
}

/** A lone surrogate becomes U+FFFD on the wire: three bytes. `codePointAt` gives it back as itself, also three. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character.codePointAt(0) ?? 0);
  return bytes;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
