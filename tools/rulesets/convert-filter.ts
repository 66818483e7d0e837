import { parseDomainList } from "./domain-list.ts";
import type { Draft, DraftKind, Match, Refusal } from "./draft.ts";
import { type Filter, has, type Modifier, valueOfModifier } from "./filter.ts";
import { parsePattern } from "./pattern.ts";
import { isKind, kindsOf } from "./request-kinds.ts";
import { reviewedPage } from "./reviewed-pages.ts";

export type Converted = { readonly draft: Draft } | { readonly refused: Refusal };

/** Modifiers that change the rule's condition or strength; kinds of requests are known elsewhere. */
const UNDERSTOOD = new Set([
  "third-party",
  "domain",
  "important",
  "match-case",
  "denyallow",
  "to",
  "method",
  "redirect",
  "all",
  "document",
  "popup",
  "urlblock",
]);
/** Say nothing: `$_____` pads, the others speak of parts that no request has. */
const IGNORED = /^_+$/;
const COSMETIC = new Set([
  "generichide",
  "elemhide",
  "specifichide",
  "jsinject",
  "content",
  "stealth",
  "extension",
  "genericblock",
]);
const CHANGING = new Set([
  "csp",
  "cookie",
  "permissions",
  "removeheader",
  "replace",
  "hls",
  "jsonprune",
  "urltransform",
  "referrerpolicy",
]);

/** One network filter (without `removeparam` and `badfilter`) as one rule, or why not. */
export function convertFilter(filter: Filter): Converted {
  const refused = refusalOfModifiers(filter);
  if (refused !== undefined) return { refused };
  const page = pageDraft(filter);
  if (page !== undefined) return { draft: page };
  const pattern = parsePattern(filter.pattern);
  if ("refused" in pattern) return { refused: PATTERN_REFUSALS[pattern.refused] };
  const condition = conditionOf(filter);
  if ("refused" in condition) return condition;
  if ("host" in pattern) return { draft: { ...traits(filter), host: pattern.host, match: condition.match } };
  const match = { ...pattern.match, ...condition.match };
  return isNarrow(match, filter.exception)
    ? { draft: { ...traits(filter), match } }
    : { refused: "matches every address" };
}

function traits(filter: Filter): Omit<Draft, "host" | "match"> {
  const resource = valueOfModifier(filter, "redirect");
  return {
    kind: kindOf(filter),
    important: has(filter, "important"),
    list: filter.list,
    ...(filter.company !== undefined && { company: filter.company }),
    ...(resource !== undefined && { resource }),
  };
}

const PATTERN_REFUSALS = {
  pattern: "pattern not ASCII or malformed",
  regex: "regular expression refused by RE2 or JavaScript",
  "regex limit": "regular expression over the limit",
} as const satisfies Record<string, Refusal>;

function refusalOfModifiers(filter: Filter): Refusal | undefined {
  const refusals = filter.modifiers.map(({ name }) => refusalOfModifier(name));
  const refused = refusals.find((each) => each !== undefined);
  if (refused !== undefined) return refused;
  if (filter.exception && has(filter, "redirect")) return "changes headers, cookies or content";
  return refusalOfPages(filter);
}

function refusalOfModifier(name: string): Refusal | undefined {
  if (UNDERSTOOD.has(name) || isKind(name) || IGNORED.test(name)) return;
  if (COSMETIC.has(name)) return "stealth and cosmetic exceptions";
  if (name === "header") return "needs response headers";
  return CHANGING.has(name) ? "changes headers, cookies or content" : "unknown modifier";
}

/** Filters for whole pages and for new windows. We block no page and switch protection off for none unless it was read. */
function refusalOfPages(filter: Filter): Refusal | undefined {
  const hasKinds = filter.modifiers.some(({ name }) => isKind(name));
  if (has(filter, "popup") && !hasKinds && !has(filter, "all") && !has(filter, "document"))
    return "pop-up windows only";
  if (!has(filter, "document") && !has(filter, "urlblock")) return;
  if (!filter.exception) return hasKinds ? undefined : "page-wide block";
  return reviewedPage(filter.pattern) !== undefined || hasKinds ? undefined : "page-wide exception not reviewed";
}

function kindOf(filter: Filter): DraftKind {
  if (!filter.exception) return has(filter, "redirect") ? "redirect" : "block";
  return "allow";
}

/** A reviewed page on which the list wants no rules at all. */
function pageDraft(filter: Filter): Draft | undefined {
  if (!filter.exception || !(has(filter, "document") || has(filter, "urlblock"))) return;
  const host = reviewedPage(filter.pattern);
  if (host === undefined) return;
  return { kind: "allowPage", important: has(filter, "important"), host, match: {}, list: filter.list };
}

type Condition = { readonly match: Match } | { readonly refused: Refusal };

function conditionOf(filter: Filter): Condition {
  const domains = parseDomainList(valueOfModifier(filter, "domain") ?? "");
  const targets = parseDomainList(valueOfModifier(filter, "to") ?? "");
  const denied = parseDomainList(valueOfModifier(filter, "denyallow") ?? "");
  if (!domains || !targets || !denied) return { refused: "domain given as regular expression" };
  const kinds = kindsOf(filter.modifiers);
  if (kinds === undefined) return { refused: "type unknown or contradictory" };
  const party = filter.modifiers.find(({ name }) => name === "third-party");
  return {
    match: {
      ...(party !== undefined && { party: party.negated ? ("firstParty" as const) : ("thirdParty" as const) }),
      ...listed("from", domains.included),
      ...listed("notFrom", domains.excluded),
      ...listed("to", targets.included),
      ...listed("notTo", [...new Set([...targets.excluded, ...denied.included])].sort()),
      ...listed("methods", methodsOf(filter.modifiers)),
      ...(has(filter, "match-case") && { caseSensitive: true as const }),
      ...kinds,
    },
  };
}

function methodsOf(modifiers: readonly Modifier[]): readonly string[] {
  const method = modifiers.find(({ name }) => name === "method");
  return method?.value?.toLowerCase().split("|").sort() ?? [];
}

function listed<K extends string>(key: K, values: readonly string[]): { readonly [P in K]?: readonly string[] } {
  return values.length === 0 ? {} : ({ [key]: values } as { readonly [P in K]: readonly string[] });
}

/** A block needs an address, targets or pages; an exception may be as wide as its pages. */
function isNarrow(match: Match, exception: boolean): boolean {
  if (match.urlFilter || match.regexFilter || match.to || match.from) return true;
  return exception && match.notFrom !== undefined;
}
