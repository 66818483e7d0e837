import { decodeBase64 } from "./base64.ts";
import type { Decoding, Plain, ValueDecoder, ValueTime } from "./decoded-step.ts";
import { isRecord, parseJson } from "./parse-json.ts";
import { readableText } from "./readable-text.ts";

/** NumericDate claims (RFC 7519 section 4.1, OpenID Connect Core section 2): seconds since the epoch. */
const DATE_CLAIMS = ["iat", "nbf", "exp", "auth_time"];

/** Signed tokens have three parts (RFC 7515), encrypted ones five (RFC 7516). Nothing is ever verified. */
export const decodeJwt: ValueDecoder = ({ text }) => {
  const parts = text.replace(/^Bearer[ +]/i, "").split(".");
  if (parts.length !== 3 && parts.length !== 5) return undefined;
  const header = jsonPart(parts[0] ?? "");
  if (!isRecord(header) || typeof header.alg !== "string") return undefined;
  if (!parts.every((part) => /^[\w-]*$/.test(part) && part.length % 4 !== 1)) return undefined;
  return parts.length === 5 ? encrypted(header) : signed(header, parts[1] ?? "", parts[2] ?? "");
};

function encrypted(header: Plain & object): Decoding | undefined {
  if (!("enc" in header)) return undefined;
  return { kind: "jwe", data: { header, encrypted: true }, confidence: "certain", notes: ["encrypted"] };
}

function signed(header: Plain & object, body: string, signature: string): Decoding {
  const payload = jsonPart(body);
  const notes = [signature === "" ? "not-signed" : "signature-not-checked"] as const;
  if (payload === undefined) {
    return {
      kind: "jwt",
      data: { header, opaque: true },
      confidence: "likely",
      notes: [...notes, "claims-unreadable"],
    };
  }
  return { kind: "jwt", data: { header, payload }, confidence: "certain", notes, times: claimTimes(payload) };
}

function claimTimes(payload: Plain): readonly ValueTime[] {
  if (!isRecord(payload)) return [];
  return DATE_CLAIMS.flatMap((what) => {
    const seconds = payload[what];
    return typeof seconds === "number" && Math.abs(seconds) < 1e11 ? [{ what, at: seconds * 1000 }] : [];
  });
}

function jsonPart(part: string): Plain | undefined {
  const bytes = decodeBase64(part);
  const text = bytes && readableText(bytes);
  return text === undefined ? undefined : parseJson(text);
}
