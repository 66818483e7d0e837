import type { ValueDecoder } from "./decoded-step.ts";
import { queryPairs } from "./query-string.ts";

/** OneTrust's record: a query string whose `groups` says 1 or 0 for each group of cookies. */
export const decodeOneTrust: ValueDecoder = ({ text, name }) => {
  const pairs =
    name.startsWith("OptanonConsent") || /(?:^|&)groups=[^&]*C000\d/.test(text) ? queryPairs(text) : undefined;
  if (pairs === undefined) return undefined;
  const fields = Object.fromEntries(pairs);
  const { groups, datestamp } = fields;
  if (typeof groups !== "string") return undefined;
  const answers = groups.split(",").flatMap((group) => {
    const colon = group.lastIndexOf(":");
    return colon > 0 ? [[group.slice(0, colon), group.slice(colon + 1) === "1"] as const] : [];
  });
  const at = typeof datestamp === "string" ? Date.parse(datestamp.replace(/\s*\(.*$/s, "")) : Number.NaN;
  return {
    kind: "onetrust",
    data: { ...fields, groups: Object.fromEntries(answers) },
    confidence: "certain",
    times: Number.isNaN(at) ? [] : [{ what: "datestamp", at }],
  };
};
