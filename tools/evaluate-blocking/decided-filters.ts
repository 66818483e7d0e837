import { convertFilter } from "../rulesets/convert-filter.ts";
import type { Draft } from "../rulesets/draft.ts";
import { type Filter, has } from "../rulesets/filter.ts";
import { firstPartySafe } from "../rulesets/first-party-safe.ts";

/**
 * A filter as we decided to mean it, in a filter's words, so that the reference engine judges the conversion and not the
 * decisions: patterns without a host hold for third parties. The decisions are measured apart.
 */
export function decidedFilter(filter: Filter): string {
  if (has(filter, "removeparam") || has(filter, "badfilter")) return filter.text;
  const converted = convertFilter(filter);
  if ("refused" in converted) return filter.text;
  const isNarrowed = firstPartySafe(converted.draft) !== converted.draft;
  if (!isNarrowed) return filter.text;
  return filter.modifiers.length === 0 ? `${filter.text}$third-party` : `${filter.text},third-party`;
}

/** Our own additions in a filter's words. */
export function draftAsFilter({ kind, host, match }: Draft): string {
  const pattern =
    host === undefined ? `/${match.regexFilter?.replaceAll("/", "\\/")}/` : `${kind === "allow" ? "@@" : ""}||${host}^`;
  return match.party === "thirdParty" ? `${pattern}$third-party` : pattern;
}
