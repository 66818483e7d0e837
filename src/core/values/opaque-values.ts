import { decodeBase64 } from "./base64.ts";
import type { ValueDecoder } from "./decoded-step.ts";
import { isRecord, parseJsonObject } from "./parse-json.ts";

const ENCRYPTED = { data: { encrypted: true, opaque: true }, confidence: "certain", notes: ["encrypted"] } as const;

/** JSON of `iv`, `value` and `mac` (https://laravel.com/docs/encryption); it comes in base64. */
export const decodeLaravel: ValueDecoder = ({ text }) => {
  const data = parseJsonObject(text);
  const isBox = isRecord(data) && ["iv", "value", "mac"].every((field) => typeof data[field] === "string");
  return isBox ? { kind: "laravel-encrypted", ...ENCRYPTED } : undefined;
};

/** Base64url of the magic bytes 09 F0 C9 F0 (https://learn.microsoft.com/aspnet/core/security/data-protection/). */
export const decodeAspNet: ValueDecoder = ({ text }) =>
  /^CfDJ8[\w-]{40,}$/.test(text) ? { kind: "aspnet-dataprotection", ...ENCRYPTED } : undefined;

/** Google's consent record is a protocol buffer: without its schema only its existence can be told. */
export const decodeSocs: ValueDecoder = ({ text, name }) =>
  name === "SOCS" && text.length >= 8 && decodeBase64(text)?.[0] === 8
    ? { kind: "protobuf", data: { opaque: true }, notes: ["opaque"] }
    : undefined;
