import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PARTY_CODES, PURPOSE_CODES, UNPROVEN } from "#core/purposes/fact-table.ts";
import { parsePattern } from "#core/purposes/name-pattern.ts";
import { readCsv } from "../read-csv.ts";

const FILES = ["essentials", "analytics", "advertising", "functional"] as const;

/**
 * The table of cookie facts as the extension reads it (`parseFacts`): the row that says most first. Throws
 * `file, line N: ...` for a bad cell.
 */
export function compactFacts(folder: string, sentences: ReadonlyMap<string, string>): string {
  const rows = FILES.flatMap((name) => {
    const file = `${name}.csv`;
    return readCsv(readFileSync(join(folder, file), "utf8")).rows.map(({ line, cells }) => {
      try {
        return { weight: weightOf(cells), text: compactRow(cells, sentences) };
      } catch (error) {
        throw new Error(`${file}, line ${line}: ${error instanceof Error ? error.message : error}`);
      }
    });
  });
  const ordered = rows.sort((one, other) => other.weight - one.weight || (one.text < other.text ? -1 : 1));
  return ordered.map(({ text }) => text).join("\n");
}

/** More literal characters say more, then a domain more than none, then a party more than any. */
function weightOf({ pattern = "", domains, party }: Readonly<Record<string, string>>): number {
  return parsePattern(pattern).literal * 4 + (domains ? 2 : 0) + (party === "any" ? 0 : 1);
}

function compactRow(cells: Readonly<Record<string, string>>, sentences: ReadonlyMap<string, string>): string {
  const {
    pattern = "",
    domains = "",
    party = "",
    owner = "",
    purpose = "",
    lifetime = "",
    does = "",
    contested,
    source,
  } = cells;
  if (pattern === "") throw new Error("no pattern");
  if (!sentences.has(does)) throw new Error(`no sentence "${does}"`);
  const others = (contested ?? "").split(/[\s;|]+/).filter((each) => each !== "");
  const fields = [
    pattern,
    domains,
    codeOf(PARTY_CODES, party),
    owner,
    codeOf(PURPOSE_CODES, purpose),
    lifetime,
    does,
    others.map((each) => codeOf(PURPOSE_CODES, each)).join(""),
    ...(source === "unchecked" ? [UNPROVEN] : []),
  ];
  if (fields.some((field) => /[\t\n]/.test(field))) throw new Error("a tab or line break in a field");
  return fields.join("\t");
}

function codeOf(codes: Readonly<Record<string, string>>, word: string): string {
  const code = Object.keys(codes).find((key) => codes[key] === word);
  if (code === undefined) throw new Error(`"${word}" is none of ${Object.values(codes).join(", ")}`);
  return code;
}

/** The sentences of the facts, by key. */
export function readSentences(folder: string): ReadonlyMap<string, string> {
  const file = join(folder, "sentences.json");
  return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>));
}
