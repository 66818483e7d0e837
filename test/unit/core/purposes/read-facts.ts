import { readFileSync } from "node:fs";
import { join } from "node:path";

const FACT_FOLDER = join(import.meta.dirname, "../../../../src/core/purposes/facts");

/** One file per subject; the purpose of its rows is fixed by it. */
export const PURPOSE_OF_FILE = {
  essentials: "necessary",
  analytics: "analytics",
  advertising: "advertising",
  functional: "functional",
} as const;

export type FactFile = keyof typeof PURPOSE_OF_FILE;

export const FACT_FILES = Object.keys(PURPOSE_OF_FILE) as readonly FactFile[];

export const COLUMNS = [
  "pattern",
  "domains",
  "party",
  "owner",
  "purpose",
  "lifetime",
  "does",
  "set_by",
  "source",
  "contested",
  "example",
  "near_miss",
] as const;

export type FactCells = Readonly<Record<(typeof COLUMNS)[number], string>>;

export type Fact = FactCells & {
  readonly file: FactFile;
  /** The domains; empty means any site. */
  readonly scope: readonly string[];
  /** The pattern, split at the stars; one part is an exact name. */
  readonly parts: readonly string[];
};

export function readFacts(file: FactFile): readonly Fact[] {
  const [header = "", ...lines] = readFactText(file).split("\n").slice(0, -1);
  if (header !== COLUMNS.join(",")) throw new Error(`${file}.csv: the header is not ${COLUMNS.join(",")}`);
  return lines.map((line, index) => {
    const cells = readCells(line);
    if (cells.length !== COLUMNS.length) throw new Error(`${file}.csv:${index + 2}: ${cells.length} fields`);
    const row = Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? ""])) as FactCells;
    return { ...row, file, scope: row.domains === "" ? [] : row.domains.split(" "), parts: row.pattern.split("*") };
  });
}

export function readFactText(file: FactFile): string {
  return readFileSync(join(FACT_FOLDER, `${file}.csv`), "utf8");
}

export function readSentences(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(FACT_FOLDER, "sentences.json"), "utf8"));
}

/** The fields of one line, RFC 4180; no field of ours holds a line break. */
function readCells(line: string): readonly string[] {
  const cells = line.match(/("([^"]|"")*"|[^",]*)(,|$)/g)?.slice(0, line.endsWith(",") ? undefined : -1) ?? [];
  return cells.map((cell) => {
    const text = cell.replace(/,$/, "");
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}
