import type { ValueDecoder } from "./decoded-step.ts";

/** Percent-encoding (https://url.spec.whatwg.org/#percent-encoded-bytes). What is not UTF-8 inside stays as it is. */
export const decodeUrlEncoding: ValueDecoder = ({ text }) => {
  if (!/%[0-9A-Fa-f]{2}/.test(text)) return undefined;
  const decoded = percentDecoded(text);
  if (decoded === undefined || decoded === text) return undefined;
  return { kind: "url", data: decoded, next: decoded, confidence: "certain" };
};

/** `undefined` when a percent sign starts no escape or the bytes are not UTF-8. */
export function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined; // hostile input: not percent-encoded is an expected answer
  }
}

/** As forms write it: "+" is a space. A piece that cannot be decoded stays as it is. */
export function formDecoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  return percentDecoded(spaced) ?? spaced;
}
