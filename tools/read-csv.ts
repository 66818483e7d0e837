/** A data row of a CSV file by column, with its line number (1 = the header). */
export type CsvRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly CsvRow[] };

/** RFC 4180 with LF or CRLF. Throws `line N: ...` where a row does not fit the header. */
export function readCsv(text: string): CsvTable {
  const records = [...readRecords(text.replace(/^\uFEFF/, ""))];
  const [header, ...data] = records;
  if (!header) throw new Error("line 1: no header");
  const columns = header.cells;
  const rows = data.map(({ line, cells }) => {
    if (cells.length !== columns.length) {
      throw new Error(`line ${line}: ${cells.length} fields where the header has ${columns.length}`);
    }
    return { line, cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])) };
  });
  return { columns, rows };
}

type CsvRecord = { readonly line: number; readonly cells: readonly string[] };

/** A field, quoted or not, and what ends it. Nothing in it can be matched in two ways. */
const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;

function* readRecords(text: string): Generator<CsvRecord> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const record = readRecord(text, at, line);
    if (record.cells.length > 1 || record.cells[0] !== "") yield { line, cells: record.cells };
    ({ at, line } = record.next);
  }
}

function readRecord(text: string, from: number, start: number) {
  const cells: string[] = [];
  let at = from;
  let line = start;
  for (;;) {
    FIELD.lastIndex = at;
    const [match, raw = "", end] = FIELD.exec(text) ?? [];
    if (match === undefined) throw new Error(`line ${line}: a quotation mark out of place`);
    cells.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    at += match.length;
    line += match.split("\n").length - 1;
    if (end !== ",") return { cells, next: { at, line } };
  }
}
