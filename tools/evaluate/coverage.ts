import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isWithinDomain } from "#core/purposes/domain-suffix.ts";
import type { FactRow, FactTable } from "#core/purposes/fact-table.ts";
import { foldName } from "#core/purposes/fold-name.ts";
import { nameFamily } from "#core/purposes/name-family.ts";
import { matchesPattern } from "#core/purposes/name-pattern.ts";
import { readCsv } from "../read-csv.ts";

/** Occurrences of all cookies in the crawl of 2021 that the counts are from (docs/purposes.md). */
const ALL_OCCURRENCES = 330_592;

export type Coverage = {
  /** Share of all occurrences by a row of that name, whatever its scope. */
  readonly byName: number;
  /** Of these, the part that comes from rows that hold on certain domains only. */
  readonly byScopedRows: number;
  /** Further ones: rows for whole domains, on the domain where the family was seen. */
  readonly byDomainRows: number;
  /** What the counted families make together: more cannot be reached with this list. */
  readonly reachable: number;
  readonly missing: readonly (readonly [family: string, count: number])[];
};

/** How much of the crawl the table knows; undefined where the counts are absent. */
export function coverageOf(facts: FactTable, folder: string): Coverage | undefined {
  const file = join(folder, "cookie-purposes/prevalence.csv");
  if (!existsSync(file)) return undefined;
  const families = readCsv(readFileSync(file, "utf8")).rows.map(({ cells }) => ({
    pattern: cells.pattern ?? "",
    count: Number(cells.count2021),
    domain: cells.top_third_party_domain ?? "",
  }));
  const rows = facts.all();
  const found = families.map((family) => ({ ...family, row: rowFor(rows, family) }));
  const shareOf = (holds: (each: (typeof found)[number]) => boolean) =>
    found.filter(holds).reduce((sum, { count }) => sum + count, 0) / ALL_OCCURRENCES;
  return {
    byName: shareOf(({ row }) => row !== undefined && row.name.literal > 0),
    byScopedRows: shareOf(({ row }) => row !== undefined && row.name.literal > 0 && row.domains.length > 0),
    byDomainRows: shareOf(({ row }) => row !== undefined && row.name.literal === 0),
    reachable: shareOf(() => true),
    missing: found.filter(({ row }) => !row).map(({ pattern, count }) => [pattern, count] as const),
  };
}

/** Forms of an id, to make a name of a family: `*` stands for ids, `#` for digits. */
const IDS = ["1a2b3c4d5e6f", "A1B2C3D4E5", "1234567890", "UA-12345-1"];

function rowFor(rows: readonly FactRow[], { pattern, domain }: { readonly pattern: string; readonly domain: string }) {
  const names = IDS.map((id) => pattern.replaceAll("*", id).replaceAll("#", "12"));
  const named = rows.filter(({ name }) => name.literal > 0);
  return (
    named.find((row) => row.pattern === pattern || names.some((name) => matchesPattern(row.name, name))) ??
    named.find((row) => foldName(row.pattern) === pattern || names.some((name) => nameFamily(name) === row.pattern)) ??
    rows.find(
      ({ name, domains }) =>
        name.literal === 0 && domains.some((each) => domain !== "" && isWithinDomain(domain, each)),
    )
  );
}
