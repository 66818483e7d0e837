import { BitReader, BitsEnded } from "./bit-reader.ts";
import type { Plain, ValueDecoder } from "./decoded-step.ts";
import { type ConsentFields, readConsentCore } from "./tc-core.ts";
import { readVendors } from "./tc-vendors.ts";

/** Segment types behind the first dot; 0 is the core, which comes first. */
const VENDOR_SEGMENTS: Readonly<Record<number, string>> = { 1: "disclosedVendors", 2: "allowedVendors" };

/** A TC string, version 2: segments of base64url joined by dots (the version's six bits make it begin with C). */
export const decodeTcString: ValueDecoder = ({ text, name }) => {
  if (!/^C[\w-]{25,}(?:\.[\w-]{1,4000}){0,4}$/.test(text)) return undefined;
  const data = readTcString(text);
  if (data === undefined) return undefined;
  return {
    kind: "tcf",
    data,
    confidence: /euconsent|eupubconsent|tcf|consent/i.test(name) ? "certain" : "likely",
    notes: ["vendors-as-numbers"],
    times: [
      { what: "created", at: Date.parse(data.created) },
      { what: "lastUpdated", at: Date.parse(data.lastUpdated) },
    ],
  };
};

/** `undefined` for anything that is not a whole, sensible TC string of version 2. */
export function readTcString(text: string): (ConsentFields & { readonly [field: string]: Plain }) | undefined {
  const [core = "", ...segments] = text.split(".");
  try {
    const fields = readConsentCore(new BitReader(core));
    if (fields === undefined) return undefined;
    return { ...fields, ...Object.fromEntries(segments.flatMap(readSegment)) };
  } catch (error) {
    if (error instanceof BitsEnded) return undefined; // cut short: the expected answer is "nothing"
    throw error;
  }
}

/** The lists of the vendor segments; the publisher's own segment is left as it is. */
function readSegment(segment: string): readonly (readonly [string, Plain])[] {
  const bits = new BitReader(segment);
  const field = VENDOR_SEGMENTS[bits.number(3)];
  return field === undefined ? [] : [[field, readVendors(bits)]];
}
