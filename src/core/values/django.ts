import type { ValueDecoder } from "./decoded-step.ts";
import { fromSeconds } from "./plausible-time.ts";
import { readSignedPayload, signatureBytes } from "./signed-payload.ts";

const BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** `value:base62 time:signature` (https://docs.djangoproject.com/en/stable/topics/signing/): JSON, or plain text. */
export const decodeDjango: ValueDecoder = ({ text }) => {
  const parts = text.split(":");
  const [timestamp = "", signature = ""] = parts.slice(-2);
  if (parts.length < 3 || signatureBytes(signature) === undefined || !/^[0-9A-Za-z]{5,7}$/.test(timestamp)) return;
  const at = fromSeconds([...timestamp].reduce((sum, digit) => sum * 62 + BASE62.indexOf(digit), 0));
  if (at === undefined) return undefined;
  const value = parts.slice(0, -2).join(":");
  const payload = readSignedPayload(value);
  const times = [{ what: "signed", at }];
  const notes = ["signature-not-checked"] as const;
  if (payload === undefined) return { kind: "django-timestamp-signer", data: value, next: value, notes, times };
  const { data, isCompressed } = payload;
  return { kind: "django-signed", data, notes: isCompressed ? [...notes, "compressed"] : notes, times };
};
