import { decodeBase64 } from "./base64.ts";
import type { Decoding, ValueDecoder, ValueKind } from "./decoded-step.ts";
import { fromSeconds } from "./plausible-time.ts";
import { readableText } from "./readable-text.ts";

/** Secure cookies of Tornado (https://www.tornadoweb.org/en/stable/web.html#tornado.web.create_signed_value). */
export const decodeTornado: ValueDecoder = ({ text }) => (text.startsWith("2|") ? versionTwo(text) : versionOne(text));

/** `base64|seconds|signature`, the signature SHA-1 in hexadecimal. */
function versionOne(text: string): Decoding | undefined {
  const [value = "", seconds = "", signature = "", ...rest] = text.split("|");
  if (rest.length > 0 || !/^[0-9a-f]{40}$/.test(signature) || !/^\d{9,10}$/.test(seconds)) return undefined;
  return signed("tornado-v1", value, seconds);
}

/** `2|1:key version|10:seconds|length:name|length:base64|signature`, the signature SHA-256 in hexadecimal. */
function versionTwo(text: string): Decoding | undefined {
  const fields: string[] = [];
  let at = 2;
  for (let count = 0; count < 4; count++) {
    const length = /^(\d{1,4}):/.exec(text.slice(at, at + 5))?.[1];
    if (length === undefined) return undefined;
    const start = at + length.length + 1;
    at = start + Number(length) + 1;
    if (text[at - 1] !== "|") return undefined;
    fields.push(text.slice(start, at - 1));
  }
  const [, seconds = "", , value = ""] = fields;
  return /^[0-9a-f]{64}$/.test(text.slice(at)) ? signed("tornado-v2", value, seconds) : undefined;
}

function signed(kind: ValueKind, value: string, seconds: string): Decoding | undefined {
  const bytes = decodeBase64(value);
  const at = fromSeconds(Number(seconds));
  if (bytes === undefined || at === undefined) return undefined;
  const step = {
    kind,
    confidence: "certain",
    notes: ["signature-not-checked"],
    times: [{ what: "signed", at }],
  } as const;
  const data = bytes.length === 0 ? "" : readableText(bytes);
  if (data === undefined) return { ...step, data: { opaque: true } };
  return { ...step, data, next: data };
}
