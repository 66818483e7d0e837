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

type Record_ = { readonly line: number; readonly cells: readonly string[] };

function* readRecords(text: string): Generator<Record_> {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  let line = 1;
  let cells: string[] = [];
  let start = line;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`line ${line}: a quotation mark out of place`);
    const [, raw = "", end = ""] = match;
    cells.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    line += raw.split("\n").length - 1;
    if (end === ",") {
      if (field.lastIndex === text.length) cells.push("");
      else continue;
    }
    if (cells.length > 1 || cells[0] !== "") yield { line: start, cells };
    line += 1;
    start = line;
    cells = [];
  }
}
