import { decodeBase64 } from "./base64.ts";
import { type Decoding, MAX_INFLATED, type ValueDecoder } from "./decoded-step.ts";
import { compressionOf, inflate } from "./inflate.ts";
import { isAsciiText, readableText } from "./readable-text.ts";

/**
 * Base64 around text or compressed text. Any identifier may be base64 by chance, so what comes out must be readable,
 * and short text without padding counts only when a further layer can be read in it: a wrong reading is worse than
 * none.
 */
export const decodeBase64Text: ValueDecoder = ({ text }) => {
  if (text.length < 6 || isIdentifier(text)) return undefined;
  const bytes = decodeBase64(text);
  if (bytes === undefined || bytes.length === 0) return undefined;
  const kind = /[-_]/.test(text) ? "base64url" : "base64";
  const plain = readableText(bytes);
  if (plain === undefined) return compressed(bytes);
  const standsAlone = isTextBeyondChance(plain, text.endsWith("="));
  const step: Decoding = { kind, data: plain, next: plain, confidence: standsAlone ? "likely" : "guess" };
  return standsAlone ? step : { ...step, needsNext: true };
};

function compressed(bytes: Uint8Array): Decoding | undefined {
  const kind = compressionOf(bytes);
  const inflated = kind && inflate(bytes, MAX_INFLATED);
  const text = inflated && readableText(inflated);
  if (kind === undefined || text === undefined) return undefined;
  return { kind, data: text, next: text, confidence: "likely", notes: ["compressed"] };
}

/** Digits or hexadecimal digits only: numbers, times and keys, never base64 to a reader. */
function isIdentifier(text: string): boolean {
  return /^(?:[0-9]+|[0-9a-f]+|[0-9A-F]+)$/.test(text);
}

/** Random bytes are printable with 0.37 each: twelve of them in 1 of 150,000 cases, and then not mostly letters. */
function isTextBeyondChance(text: string, isPadded: boolean): boolean {
  if (!isAsciiText(text)) return false;
  const words = text.replace(/[^A-Za-z0-9 ]/g, "").length;
  return (isPadded && text.length >= 4) || (text.length >= 12 && words >= text.length * 0.8);
}
