import { decodeBase64 } from "./base64.ts";
import type { Decoding, ValueDecoder, ValueKind } from "./decoded-step.ts";
import { untagged } from "./flask-tags.ts";
import { fromSeconds } from "./plausible-time.ts";
import { readSignedPayload, type SignedPayload, signatureBytes } from "./signed-payload.ts";

/** Before version 1.0 times were counted from 2011-01-01. */
const OLD_EPOCH = 1_293_840_000;

/** `payload.timestamp.signature` or `payload.signature` (https://itsdangerous.palletsprojects.com/), Flask's session. */
export const decodeItsDangerous: ValueDecoder = ({ text, name }) => {
  const isCompressed = text.startsWith(".");
  const [payloadText = "", ...rest] = (isCompressed ? text.slice(1) : text).split(".");
  const signature = rest.pop();
  if (signature === undefined || rest.length > 1 || signatureBytes(signature) === undefined) return undefined;
  const payload = readSignedPayload(isCompressed ? `.${payloadText}` : payloadText);
  if (payload === undefined) return undefined;
  const [timestamp] = rest;
  if (timestamp === undefined) return signed("itsdangerous", payload);
  const at = readTimestamp(timestamp);
  if (at === undefined) return undefined;
  const isFlask = isCompressed || /session/i.test(name);
  const step = isFlask
    ? signed("flask-session", { ...payload, data: untagged(payload.data) })
    : signed("itsdangerous-timed", payload);
  return { ...step, times: [{ what: "signed", at }] };
};

function signed(kind: ValueKind, { data, isCompressed }: SignedPayload): Decoding {
  const notes = ["signature-not-checked", ...(isCompressed ? (["compressed"] as const) : [])] as const;
  return { kind, data, confidence: "certain", notes };
}

/** A big-endian integer without leading zeros, in milliseconds. */
function readTimestamp(text: string): number | undefined {
  const bytes = decodeBase64(text);
  if (bytes === undefined || bytes.length > 5) return undefined;
  const seconds = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return fromSeconds(seconds) ?? (bytes.length === 4 ? fromSeconds(seconds + OLD_EPOCH) : undefined);
}
