const STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** By character code, 255 for a character that is no digit. */
const DIGITS = new Uint8Array(128).fill(255);
for (let digit = 0; digit < 64; digit++) DIGITS[STANDARD.charCodeAt(digit)] = digit;
DIGITS[0x2d] = 62;
DIGITS[0x5f] = 63;

/** The six bits of a base64 or base64url digit at this place; 255 for anything else. */
export function base64Digit(text: string, at: number): number {
  return DIGITS[text.charCodeAt(at)] ?? 255;
}

/**
 * RFC 4648 sections 4 and 5, both alphabets but not mixed, padding right or left out. `undefined` for everything
 * else, also when the bits beyond the last byte are not zero: no encoder writes that, chance does.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (!/^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)={0,2}$/.test(text)) return undefined;
  const digits = withoutPadding(text);
  if (digits === undefined || digits.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < digits.length; index++) {
    bits = ((bits << 6) | base64Digit(digits, index)) & 0xfff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = (bits >> held) & 0xff;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined;
}

export function encodeBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) text += STANDARD[(group >> (18 - 6 * digit)) & 63];
  }
  const missing = (3 - (bytes.length % 3)) % 3;
  return missing === 0 ? text : text.slice(0, -missing) + "=".repeat(missing);
}

function withoutPadding(text: string): string | undefined {
  const end = text.indexOf("=");
  if (end === -1) return text;
  return text.length % 4 === 0 ? text.slice(0, end) : undefined;
}
