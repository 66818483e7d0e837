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
    table.byPattern.get(name)?.find(fits) ??
    (family === "*" ? undefined : table.byPattern.get(family)?.find(fits)) ??
    table.byStart.get(name.slice(0, 2))?.find((row) => matchesPattern(row.name, name) && fits(row)) ??
    matchByDomain(table, query, fits)
  );
}

function matchByDomain(table: FactTable, { name, host }: FactQuery, fits: (row: FactRow) => boolean) {
  for (const domain of [...domainSuffixes(host), ""]) {
    const row = table.byDomain.get(domain)?.find((each) => matchesPattern(each.name, name) && fits(each));
    if (row) return row;
  }
  return undefined;
}

/** Domain by suffix, and party. */
export function isInScope({ domains, party }: FactRow, query: Pick<FactQuery, "host" | "party">): boolean {
  if (party !== "any" && party !== query.party) return false;
  return domains.length === 0 || domains.some((domain) => isWithinDomain(query.host, domain));
}
