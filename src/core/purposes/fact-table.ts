import type { Party } from "#core/party.ts";
import type { NamePattern } from "./name-pattern.ts";
import { parsePattern } from "./name-pattern.ts";
import type { KnownPurpose } from "./purpose.ts";

/** One row of the table of cookie facts, ready for matching. */
export type FactRow = {
  readonly pattern: string;
  readonly name: NamePattern;
  /** Domains of the cookie on which the row holds; empty means any. */
  readonly domains: readonly string[];
  readonly party: Party | "any";
  readonly owner: string;
  readonly purpose: KnownPurpose;
  readonly lifetime: string;
  readonly sentence: string;
  readonly contested: readonly KnownPurpose[];
};

/** Rows by what they can be found by. In each list the row that says most stands first. */
export type FactTable = {
  readonly size: number;
  /** By the pattern as it is written, with its stars. */
  readonly byPattern: ReadonlyMap<string, readonly FactRow[]>;
  /** Rows with a star that begin with two or more literal characters, by the first two. */
  readonly byStart: ReadonlyMap<string, readonly FactRow[]>;
  /** The other rows with a star, by each domain; by "" those that hold anywhere. */
  readonly byDomain: ReadonlyMap<string, readonly FactRow[]>;
};

export const PARTY_CODES = { f: "first-party", t: "third-party", a: "any" } as const;
export const PURPOSE_CODES = { n: "necessary", f: "functional", a: "analytics", m: "advertising" } as const;

/** Reads what tools/generate.ts wrote: a line per row, fields between tabs. */
export function parseFacts(lines: string): FactTable {
  const rows = lines === "" ? [] : lines.split("\n").map(parseRow);
  const ordered = rows.sort(saysMore);
  const wild = ordered.filter(({ name }) => name.parts.length > 1);
  return {
    size: rows.length,
    byPattern: groupBy(ordered, ({ pattern }) => [pattern]),
    byStart: groupBy(wild, (row) => (startOf(row).length === 2 ? [startOf(row)] : [])),
    byDomain: groupBy(wild, (row) => (startOf(row).length === 2 ? [] : row.domains.length > 0 ? row.domains : [""])),
  };
}

function startOf({ name }: FactRow): string {
  return (name.parts[0] ?? "").slice(0, 2);
}

function parseRow(line: string): FactRow {
  const [pattern = "", domains, party, owner = "", purpose, lifetime = "", sentence = "", contested] = line.split("\t");
  return {
    pattern,
    name: parsePattern(pattern),
    domains: domains ? domains.split(" ") : [],
    party: PARTY_CODES[party as keyof typeof PARTY_CODES],
    owner,
    purpose: PURPOSE_CODES[purpose as keyof typeof PURPOSE_CODES],
    lifetime,
    sentence,
    contested: [...(contested ?? "")].map((code) => PURPOSE_CODES[code as keyof typeof PURPOSE_CODES]),
  };
}

/** More literal characters, then a domain before none, then a party before any. */
function saysMore(one: FactRow, other: FactRow): number {
  const weight = ({ domains, party }: FactRow) => (domains.length > 0 ? 2 : 0) + (party === "any" ? 0 : 1);
  return other.name.literal - one.name.literal || weight(other) - weight(one);
}

function groupBy(rows: readonly FactRow[], keysOf: (row: FactRow) => readonly string[]): Map<string, FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
