import { decodeBase64 } from "./base64.ts";
import { MAX_INFLATED, type Plain } from "./decoded-step.ts";
import { inflate } from "./inflate.ts";
import { parseJson } from "./parse-json.ts";
import { readableText } from "./readable-text.ts";

/** What Flask and Django put before the signature: base64url of JSON, after a leading dot of zlib-compressed JSON. */
export type SignedPayload = { readonly data: Plain; readonly isCompressed: boolean };

export function readSignedPayload(text: string): SignedPayload | undefined {
  const isCompressed = text.startsWith(".");
  const bytes = decodeBase64(isCompressed ? text.slice(1) : text);
  const plain = bytes && (isCompressed ? inflate(bytes, MAX_INFLATED) : bytes);
  const json = plain && readableText(plain);
  const data = json === undefined ? undefined : parseJson(json);
  return data === undefined ? undefined : { data, isCompressed };
}

/** The length of a signature in bytes; `undefined` when it is none of HMAC with SHA-1, SHA-256, SHA-384, SHA-512. */
export function signatureBytes(text: string): number | undefined {
  const length = decodeBase64(text)?.length;
  return length !== undefined && [20, 32, 48, 64].includes(length) ? length : undefined;
}
