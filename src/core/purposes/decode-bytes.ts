const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Signed bytes from base64 without padding. By hand, since the core knows no browser. */
export function decodeBytes(base64: string): Int8Array {
  const codes = new Uint8Array(128);
  for (let code = 0; code < ALPHABET.length; code++) codes[ALPHABET.charCodeAt(code)] = code;
  const bytes = new Int8Array((base64.length * 3) >> 2);
  let held = 0;
  let at = 0;
  for (let index = 0; index < base64.length; index++) {
    held = (held << 6) | (codes[base64.charCodeAt(index)] ?? 0);
    // Four characters are three bytes: after each but the first of four a byte is complete.
    const spare = (2 * (3 - (index & 3))) & 7;
    if ((index & 3) > 0) bytes[at++] = held >> spare;
  }
  return bytes;
}
