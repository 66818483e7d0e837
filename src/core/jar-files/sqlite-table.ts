import {
  byteAt,
  pageStart,
  SqliteDamage,
  type SqliteFile,
  spend,
  uint16At,
  uint32At,
  varintAt,
} from "./sqlite-pages.ts";
import { readRecordValues, type SqliteValue } from "./sqlite-record.ts";

export type SqliteRow = { readonly rowid: bigint; readonly values: readonly SqliteValue[] };

const INTERIOR = 5;
const LEAF = 13;

/** Bytes of one row at most; name, value and path of a cookie take a few thousand. */
const MAX_PAYLOAD = 262_144;

/** The rows of a table, and how many could not be read. Pages are visited once, whatever points at them. */
export function readTable(
  file: SqliteFile,
  root: number,
): { readonly rows: readonly SqliteRow[]; readonly damaged: number } {
  const rows: SqliteRow[] = [];
  const visited = new Set<number>();
  const waiting = [root];
  let damaged = 0;
  for (let page = waiting.pop(); page !== undefined; page = waiting.pop()) {
    if (visited.has(page)) continue;
    visited.add(page);
    damaged += damageOf(() => readPage(file, page, { rows, waiting }));
    if (file.budget.steps < 0) break;
  }
  return { rows, damaged };
}

/** One bad page or row is skipped and counted. */
function damageOf(read: () => number): number {
  try {
    return read();
  } catch (error) {
    if (error instanceof SqliteDamage) return 1;
    throw error;
  }
}

type Found = { readonly rows: SqliteRow[]; readonly waiting: number[] };

/** Number of cells that could not be read. */
function readPage(file: SqliteFile, page: number, { rows, waiting }: Found): number {
  const start = pageStart(file, page);
  const header = page === 1 ? start + 100 : start;
  const type = byteAt(file, header);
  if (type !== LEAF && type !== INTERIOR) throw new SqliteDamage();
  const pointers = header + (type === LEAF ? 8 : 12);
  const count = uint16At(file, header + 3);
  if (pointers + 2 * count > start + file.pageSize) throw new SqliteDamage();
  const cells = Array.from({ length: count }, (_, index) => start + uint16At(file, pointers + 2 * index));
  if (type === LEAF) return readCells(file, cells, rows);
  // Pushed last to first, since the stack gives them back the other way round.
  waiting.push(uint32At(file, header + 8), ...cells.map((cell) => uint32At(file, cell)).reverse());
  return 0;
}

function readCells(file: SqliteFile, cells: readonly number[], rows: SqliteRow[]): number {
  let damaged = 0;
  for (const cell of cells) {
    spend(file);
    damaged += damageOf(() => {
      rows.push(readCell(file, cell));
      return 0;
    });
  }
  return damaged;
}

function readCell(file: SqliteFile, cell: number): SqliteRow {
  const length = varintAt(file.bytes, cell);
  const rowid = varintAt(file.bytes, length.next);
  const payload = readPayload(file, rowid.next, Number(length.value));
  return { rowid: rowid.value, values: readRecordValues(file, payload) };
}

/**
 * A record lies in its cell as far as it fits, the rest in a chain of overflow pages (section 1.6):
 *
 *     cell:  [length][rowid][local part][first overflow page]
 *     page:  [next page][content ...........................]
 */
function readPayload(file: SqliteFile, start: number, length: number): Uint8Array {
  if (!(length >= 0 && length <= Math.min(file.bytes.length, MAX_PAYLOAD))) throw new SqliteDamage();
  const local = localLength(file.usable, length);
  if (start + local > file.bytes.length) throw new SqliteDamage();
  const inCell = file.bytes.subarray(start, start + local);
  if (local === length) return inCell;
  const payload = new Uint8Array(length);
  payload.set(inCell);
  let filled = local;
  for (let page = uint32At(file, start + local); filled < length; ) {
    spend(file);
    const from = pageStart(file, page) + 4;
    const part = file.bytes.subarray(from, from + Math.min(file.usable - 4, length - filled));
    if (part.length === 0) throw new SqliteDamage();
    payload.set(part, filled);
    filled += part.length;
    page = filled < length ? uint32At(file, from - 4) : 0;
  }
  return payload;
}

function localLength(usable: number, length: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  return fitting <= most ? fitting : least;
}
