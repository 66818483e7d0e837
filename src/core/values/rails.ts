import { decodeBase64 } from "./base64.ts";
import type { Decoding, Plain, ValueDecoder, ValueTime } from "./decoded-step.ts";
import { isRecord, parseJson } from "./parse-json.ts";
import { readableText } from "./readable-text.ts";

/** Parts joined by "--" (https://guides.rubyonrails.org/security.html#session-storage). Marshal data is never read. */
export const decodeRails: ValueDecoder = ({ text }) => {
  const parts = text.split("--");
  if (parts.length === 3) return encrypted(parts);
  const [payload = "", digest = "", ...rest] = parts;
  if (rest.length > 0 || !/^(?:[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/.test(digest)) return undefined;
  const bytes = decodeBase64(payload);
  return bytes && signed(bytes);
};

/** AES-256-GCM: a nonce of 12 bytes and a tag of 16. */
function encrypted([message = "", nonce = "", tag = ""]: readonly string[]): Decoding | undefined {
  const isBox = decodeBase64(nonce)?.length === 12 && decodeBase64(tag)?.length === 16 && decodeBase64(message);
  if (!isBox) return undefined;
  return { kind: "rails-encrypted", data: { encrypted: true, opaque: true }, notes: ["encrypted"] };
}

function signed(bytes: Uint8Array): Decoding | undefined {
  const notes = ["signature-not-checked"] as const;
  if (bytes[0] === 4 && bytes[1] === 8) {
    return { kind: "rack-session", data: { opaque: true }, notes: [...notes, "opaque"] };
  }
  const text = readableText(bytes);
  const data = text === undefined ? undefined : parseJson(text);
  if (data === undefined) return undefined;
  const envelope = isRecord(data) ? data._rails : undefined;
  if (!isRecord(envelope)) return { kind: "rails-signed", data, notes };
  const message = envelope.message;
  const step = { kind: "rails-signed", data, notes, times: expiry(envelope.exp) } as const;
  return typeof message === "string" ? { ...step, next: message } : step;
}

function expiry(exp: Plain | undefined): readonly ValueTime[] {
  const at = typeof exp === "string" ? Date.parse(exp) : Number.NaN;
  return Number.isNaN(at) ? [] : [{ what: "exp", at }];
}
