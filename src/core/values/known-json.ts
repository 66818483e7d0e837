import type { Decoding, Plain, ValueKind, ValueTime } from "./decoded-step.ts";
import { isRecord } from "./parse-json.ts";
import { fromMilliseconds, fromSeconds } from "./plausible-time.ts";

/** Products that keep JSON under a name of their own; which fields are times. */
const PRODUCTS: readonly { readonly kind: ValueKind; readonly name: RegExp; readonly times: readonly string[] }[] = [
  { kind: "amplitude", name: /^(?:AMP_|amplitude_)/, times: ["sessionId", "lastEventTime"] },
  { kind: "mixpanel", name: /^mp_[\w-]{1,80}_mixpanel$/, times: [] },
  { kind: "hotjar", name: /^_hj/, times: ["created"] },
  { kind: "didomi", name: /^didomi_token/, times: ["created", "updated"] },
];

/** The product that owns this JSON, by the cookie's name; the JSON itself otherwise. */
export function nameProduct(decoding: Decoding, name: string): Decoding {
  const { kind, data } = decoding;
  const product = PRODUCTS.find((each) => each.name.test(name));
  if (product === undefined || kind !== "json" || !isRecord(data)) return decoding;
  return { ...decoding, kind: product.kind, times: product.times.flatMap((what) => timeOf(what, data[what])) };
}

function timeOf(what: string, value: Plain | undefined): readonly ValueTime[] {
  const at = typeof value === "number" ? (fromMilliseconds(value) ?? fromSeconds(value)) : isoTime(value);
  return at === undefined ? [] : [{ what, at }];
}

function isoTime(value: Plain | undefined): number | undefined {
  const at = typeof value === "string" && /^\d{4}-\d{2}-\d{2}T/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
