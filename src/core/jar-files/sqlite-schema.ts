import type { SqliteFile } from "./sqlite-pages.ts";
import type { SqliteValue } from "./sqlite-record.ts";
import { readTable } from "./sqlite-table.ts";

/** A row by the names of its columns. */
export type NamedRow = ReadonlyMap<string, SqliteValue>;

/** The rows of the table of this name, `undefined` when the file has none. Columns are known by the CREATE text. */
export function readNamedTable(
  file: SqliteFile,
  name: string,
): { readonly rows: readonly NamedRow[]; readonly damaged: number } | undefined {
  const schema = readTable(file, 1);
  const entry = schema.rows.find(({ values }) => values[0] === "table" && values[1] === name);
  const [, , , root, sql] = entry?.values ?? [];
  if (typeof root !== "number" || typeof sql !== "string") return undefined;
  const columns = columnsOf(sql);
  const { rows, damaged } = readTable(file, root);
  const named = rows.map(({ rowid, values }) => {
    const cells = columns.map(
      ({ column, isRowid }, index) => [column, isRowid ? Number(rowid) : values[index]] as const,
    );
    return new Map<string, SqliteValue>(cells);
  });
  return { rows: named, damaged };
}

type Column = { readonly column: string; readonly isRowid: boolean };

/** The columns of a CREATE TABLE text; constraints of the whole table are none. */
function columnsOf(sql: string): readonly Column[] {
  const body = sql.slice(sql.indexOf("(") + 1, sql.lastIndexOf(")")).slice(0, 65_536);
  return splitAtCommas(body).flatMap((definition) => {
    const [, quoted, bare] = /^\s*(?:["`[]([^"`\]]*)["`\]]|(\w+))/.exec(definition) ?? [];
    const column = quoted ?? bare;
    if (column === undefined || /^\s*(?:constraint|unique|primary|foreign|check)\b/i.test(definition)) return [];
    return [{ column, isRowid: /\binteger\s{1,9}primary\s{1,9}key\b/i.test(definition) }];
  });
}

/** At commas outside brackets and quotes. */
function splitAtCommas(text: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const [piece] of text.matchAll(/'[^']*'?|"[^"]*"?|[(),]|[^'"(),]+/g)) {
    if (piece === "(") depth++;
    if (piece === ")") depth--;
    if (piece === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += piece;
  }
  return parts;
}
