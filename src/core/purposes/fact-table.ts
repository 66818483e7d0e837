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
  /** Nothing was found that says so. */
  readonly unproven: boolean;
};

/** Rows by what they can be found by. In each list the row that says most stands first. */
export type FactTable = {
  readonly size: number;
  readonly all: () => readonly FactRow[];
  /** By the pattern as it is written, with its stars. */
  readonly byPattern: (pattern: string) => readonly FactRow[];
  /** Rows with a star that begin with two or more literal characters, by the first two. */
  readonly byStart: (start: string) => readonly FactRow[];
  /** The other rows with a star, by each domain; by "" those that hold anywhere. */
  readonly byDomain: (domain: string) => readonly FactRow[];
};

export const PARTY_CODES = { f: "first-party", t: "third-party", a: "any" } as const;
export const PURPOSE_CODES = { n: "necessary", f: "functional", a: "analytics", m: "advertising" } as const;

/** The last field of a row for which no source was found. */
export const UNPROVEN = "?";

/**
 * Reads what tools/generate.ts wrote: a line per row, fields between tabs, the row that says most first. A worker that
 * starts cold reads no more than the beginning of a line; a row is read when it is asked for.
 */
export function parseFacts(text: string): FactTable {
  const lines = text === "" ? [] : text.split("\n");
  const rows: FactRow[] = [];
  const row = (index: number) => {
    rows[index] ??= parseRow(lines[index] ?? "");
    return rows[index];
  };
  const index = indexLines(lines);
  const find = (by: ReadonlyMap<string, readonly number[]>) => (key: string) => by.get(key)?.map(row) ?? [];
  return {
    size: lines.length,
    all: () => lines.map((_, at) => row(at)),
    byPattern: find(index.byPattern),
    byStart: find(index.byStart),
    byDomain: find(index.byDomain),
  };
}

function indexLines(lines: readonly string[]) {
  const byPattern = new Map<string, number[]>();
  const byStart = new Map<string, number[]>();
  const byDomain = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const end = line.indexOf("\t");
    const pattern = line.slice(0, end);
    add(byPattern, pattern, at);
    const star = pattern.indexOf("*");
    if (star >= 2) add(byStart, pattern.slice(0, 2), at);
    else if (star >= 0)
      for (const domain of line.slice(end + 1, line.indexOf("\t", end + 1)).split(" ")) add(byDomain, domain, at);
  });
  return { byPattern, byStart, byDomain };
}

function add(index: Map<string, number[]>, key: string, at: number): void {
  const present = index.get(key);
  if (present) present.push(at);
  else index.set(key, [at]);
}

function parseRow(line: string): FactRow {
  const [pattern = "", domains, party, owner = "", purpose, lifetime = "", sentence = "", contested, proof] =
    line.split("\t");
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
    unproven: proof === UNPROVEN,
  };
}
