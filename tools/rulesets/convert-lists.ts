import { convertFilter } from "./convert-filter.ts";
import type { Draft, Refusal } from "./draft.ts";
import { type Filter, has, type ListId } from "./filter.ts";
import { addParameterFilter, createParameterFacts, type ParameterFacts } from "./parameters.ts";
import { parseList } from "./parse-list.ts";

export type ConvertedLists = {
  readonly drafts: readonly Draft[];
  readonly parameters: ParameterFacts;
  readonly accounts: readonly ListAccount[];
};

/** Every line of a list: lines = other + converted + refused. */
export type ListAccount = {
  readonly list: ListId;
  readonly lines: number;
  readonly other: Readonly<Record<string, number>>;
  readonly converted: number;
  readonly refused: Readonly<Partial<Record<Refusal, number>>>;
};

export function convertLists(lists: readonly { readonly id: ListId; readonly text: string }[]): ConvertedLists {
  const parsed = lists.map(({ id, text }) => ({ id, lines: text.split("\n").length, ...parseList(id, text) }));
  // A badfilter may name a filter of another list.
  const disabled = new Set(
    parsed.flatMap(({ filters }) => filters.filter((each) => has(each, "badfilter")).map(identityOf)),
  );
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  const parameters = createParameterFacts();
  const convert = (filter: Filter): Refusal | undefined => {
    const identity = identityOf(filter);
    if (has(filter, "badfilter")) return "badfilter itself";
    if (disabled.has(identity)) return "disabled by badfilter";
    if (seen.has(identity)) return "duplicate";
    seen.add(identity);
    if (has(filter, "removeparam")) return addParameterFilter(parameters, filter);
    const converted = convertFilter(filter);
    if ("refused" in converted) return converted.refused;
    drafts.push(converted.draft);
    return;
  };
  const accounts = parsed.map(({ id, lines, filters, other }): ListAccount => {
    const refused: Partial<Record<Refusal, number>> = {};
    for (const refusal of filters.map(convert)) {
      if (refusal !== undefined) refused[refusal] = (refused[refusal] ?? 0) + 1;
    }
    const refusedCount = Object.values(refused).reduce((sum, count) => sum + count, 0);
    return { list: id, lines, other, converted: filters.length - refusedCount, refused };
  });
  return { drafts, parameters, accounts };
}

/** The same for filters that differ in the order of their modifiers only. A CNAME host is another fact than a plain one. */
function identityOf({ exception, pattern, modifiers, company }: Filter): string {
  const words = modifiers
    .filter(({ name }) => name !== "badfilter" && !/^_+$/.test(name))
    .map(({ name, value, negated }) => `${negated ? "~" : ""}${name}=${value ?? ""}`)
    .sort();
  return `${exception ? "@@" : ""}${pattern}$${words.join(",")} ${company ?? ""}`;
}
