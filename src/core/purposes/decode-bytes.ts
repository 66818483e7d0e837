const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Signed bytes from base64 without padding. By hand, since the core knows no browser. */
export function decodeBytes(base64: string): Int8Array {
  const codes = new Map([...ALPHABET].map((character, code) => [character, code]));
  const bytes = new Int8Array(Math.floor((base64.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const character of base64) {
    held = (held << 6) | (codes.get(character) ?? 0);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
      held &= (1 << bits) - 1;
    }
  }
  return bytes;
}
