import type { Party } from "#core/party.ts";
import { domainSuffixes, isWithinDomain } from "./domain-suffix.ts";
import type { FactRow, FactTable } from "./fact-table.ts";
import { nameFamily } from "./name-family.ts";
import { matchesPattern } from "./name-pattern.ts";

/** What a row is found by. `host` without a leading dot, in lower case. */
export type FactQuery = {
  readonly name: string;
  readonly host: string;
  readonly party: Party;
};

/**
 * The row for a cookie: its exact name, then its family's name, then patterns, those with most literal characters
 * first; each in its scope. `accepts` may turn a row down, then the next one is asked.
 */
export function matchFact(
  table: FactTable,
  query: FactQuery,
  accepts: (row: FactRow) => boolean = () => true,
): FactRow | undefined {
  const fits = (row: FactRow) => isInScope(row, query) && accepts(row);
  const { name } = query;
  const family = nameFamily(name);
  return (
    table.byPattern(name).find(fits) ??
    (family === "*" ? undefined : table.byPattern(family).find(fits)) ??
    matchPattern(table, query, fits)
  );
}

type Fits = (row: FactRow) => boolean;

/** Each list has the longest patterns first, so the first that fits is its best. */
function matchPattern(table: FactTable, { name, host }: FactQuery, fits: Fits): FactRow | undefined {
  const matches = (row: FactRow) => matchesPattern(row.name, name) && fits(row);
  const lists = [table.byStart(name.slice(0, 2)), ...[...domainSuffixes(host), ""].map(table.byDomain)];
  const found = lists.flatMap((rows) => rows.find(matches) ?? []);
  return found.reduce<FactRow | undefined>(longer, undefined);
}

function longer(best: FactRow | undefined, row: FactRow): FactRow {
  return best && best.name.literal >= row.name.literal ? best : row;
}

/** Domain by suffix, and party. */
function isInScope({ domains, party }: FactRow, query: Pick<FactQuery, "host" | "party">): boolean {
  if (party !== "any" && party !== query.party) return false;
  return domains.length === 0 || domains.some((domain) => isWithinDomain(query.host, domain));
}
