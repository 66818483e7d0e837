import type { AnyRule, NetworkRule } from "@adguard/agtree";
import { RuleParser } from "@adguard/agtree/parser";
import type { Filter, ListId, Modifier } from "./filter.ts";

/** `filters` with the lines that are none, counted by kind, so that every line of a list is accounted for. */
export type ParsedList = { readonly filters: readonly Filter[]; readonly other: Readonly<Record<string, number>> };

const OPTIONS = {
  isLocIncluded: false,
  includeRaws: false,
  parseAbpSpecificRules: false,
  parseUboSpecificRules: false,
  parseHostRules: false,
} as const;

/** Comments that divide list 3; a list without them was rearranged and must be looked at. */
const MARKS = {
  cname: "! SECTION: CNAME disguised tracking networks",
  cnameEnd: "! !SECTION: CNAME disguised tracking networks",
  mail: "!-------------- CNAME mail trackers",
  mailEnd: "!-------------- General (unsorted) url blocking",
} as const;

type Part = "general" | "cname" | "mail";

/**
 * The network filters of a list. Mail pixels of list 3 are left out: 72,549 hosts that only webmail ever asks for.
 * Throws when a comment that divides list 3 is missing or out of order.
 */
export function parseList(id: ListId, text: string): ParsedList {
  const filters: Filter[] = [];
  const other: Record<string, number> = {};
  const count = (kind: string) => {
    other[kind] = (other[kind] ?? 0) + 1;
  };
  const parts = id === 3 ? trackingParts() : undefined;
  for (const line of text.split("\n")) {
    const place = parts?.(line);
    const rule: AnyRule = RuleParser.parse(line, OPTIONS);
    if (rule.type !== "NetworkRule") count(rule.category.toLowerCase());
    else if (place?.part === "mail") count("mail pixel");
    else filters.push(toFilter(rule as NetworkRule, { id, line, company: place?.company }));
  }
  parts?.(undefined);
  return { filters, other };
}

type Place = { readonly part: Part; readonly company: string | undefined };

const ORDER = [MARKS.cname, MARKS.cnameEnd, MARKS.mail, MARKS.mailEnd] as const;
const PARTS: readonly Part[] = ["general", "cname", "general", "mail", "general"];

/** Follows the divisions of list 3; called with `undefined` at the end of the text. */
function trackingParts(): (line: string | undefined) => Place {
  let passed = 0;
  let company: string | undefined;
  return (line) => {
    if (line === undefined && passed < ORDER.length) throw new Error(`filter 3: comment is missing: ${ORDER[passed]}`);
    if (isNextMark(line ?? "", passed)) passed++;
    const part = PARTS[passed] ?? "general";
    company = part === "cname" ? (companyIn(line) ?? company) : undefined;
    return { part, company };
  };
}

function companyIn(line: string | undefined): string | undefined {
  return /^! Company name: (.+)$/.exec(line ?? "")?.[1];
}

function isNextMark(line: string, passed: number): boolean {
  const mark = ORDER.findIndex((each) => line.startsWith(each));
  if (mark !== -1 && mark !== passed) throw new Error(`filter 3: comment out of order: ${line}`);
  return mark !== -1;
}

type Origin = { readonly id: ListId; readonly line: string; readonly company: string | undefined };

function toFilter(rule: NetworkRule, { id, line, company }: Origin): Filter {
  return {
    text: line.trim(),
    list: id,
    exception: rule.exception,
    pattern: rule.pattern.value,
    modifiers: (rule.modifiers?.children ?? []).map(
      ({ name, value, exception }): Modifier => ({
        name: name.value.toLowerCase(),
        negated: exception ?? false,
        ...(value !== undefined && { value: value.value }),
      }),
    ),
    ...(company !== undefined && { company }),
  };
}
