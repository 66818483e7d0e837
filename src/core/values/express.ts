import { decodeBase64 } from "./base64.ts";
import type { ValueDecoder } from "./decoded-step.ts";
import { parseJsonObject } from "./parse-json.ts";

/** `j:` and JSON (https://expressjs.com/en/api.html#res.cookie). */
export const decodeExpressJson: ValueDecoder = ({ text }) => {
  const data = text.startsWith("j:") ? parseJsonObject(text.slice(2)) : undefined;
  return data === undefined ? undefined : { kind: "express-json", data, confidence: "certain" };
};

/** `s:` value `.` signature: HMAC with SHA-256 in base64 without padding (https://www.npmjs.com/package/cookie-parser). */
export const decodeExpressSigned: ValueDecoder = ({ text }) => {
  const dot = text.lastIndexOf(".");
  if (!text.startsWith("s:") || dot < 2 || decodeBase64(text.slice(dot + 1))?.length !== 32) return undefined;
  const value = text.slice(2, dot);
  return {
    kind: "express-signed",
    data: value,
    next: value,
    confidence: "certain",
    notes: ["signature-not-checked"],
  };
};
