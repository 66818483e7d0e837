/**
 * The pages of an SQLite 3 file (https://www.sqlite.org/fileformat2.html), read only. Everything in the file is
 * untrusted: each offset and length is checked before it is used.
 */
export class SqliteDamage extends Error {}

export type SqliteFile = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly pageSize: number;
  /** Bytes of a page that hold content: the page without its reserved end. */
  readonly usable: number;
  readonly pageCount: number;
  readonly encoding: "utf8" | "utf16le" | "utf16be";
  /** `PRAGMA user_version`. */
  readonly userVersion: number;
  /** Work left: a damaged file may point everywhere, a sound one never uses so much. */
  readonly budget: { steps: number };
};

const MAGIC = "SQLite format 3\0";
const ENCODINGS = [undefined, "utf8", "utf16le", "utf16be"] as const;

/** Whether the bytes begin as an SQLite database. */
export function isSqlite(bytes: Uint8Array): boolean {
  return bytes.length >= 100 && String.fromCharCode(...bytes.subarray(0, 16)) === MAGIC;
}

/** Throws SqliteDamage when the header makes no sense. */
export function openSqlite(bytes: Uint8Array): SqliteFile {
  if (!isSqlite(bytes)) throw new SqliteDamage();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint16(16);
  const pageSize = size === 1 ? 65_536 : size;
  const usable = pageSize - view.getUint8(20);
  const encoding = ENCODINGS[view.getUint32(56)] ?? "utf8";
  if (pageSize < 512 || (pageSize & (pageSize - 1)) !== 0 || usable < 480) throw new SqliteDamage();
  const pageCount = Math.ceil(bytes.length / pageSize);
  // A cell with its pointer takes more than eight bytes: a sound file never needs as many steps.
  const budget = { steps: 1000 + Math.ceil(bytes.length / 8) };
  return { bytes, view, pageSize, usable, pageCount, encoding, userVersion: view.getUint32(60), budget };
}

/** Counts one unit of work. Throws when there has been too much. */
export function spend(file: SqliteFile): void {
  if (--file.budget.steps < 0) throw new SqliteDamage();
}

export function byteAt({ bytes }: SqliteFile, offset: number): number {
  const byte = bytes[offset];
  if (byte === undefined) throw new SqliteDamage();
  return byte;
}

export function uint16At({ view }: SqliteFile, offset: number): number {
  if (offset < 0 || offset + 2 > view.byteLength) throw new SqliteDamage();
  return view.getUint16(offset);
}

export function uint32At({ view }: SqliteFile, offset: number): number {
  if (offset < 0 || offset + 4 > view.byteLength) throw new SqliteDamage();
  return view.getUint32(offset);
}

/** Where a page begins. Pages are counted from 1. */
export function pageStart({ pageSize, pageCount }: SqliteFile, page: number): number {
  if (page < 1 || page > pageCount) throw new SqliteDamage();
  return (page - 1) * pageSize;
}

/** A whole number of up to nine bytes, seven bits in each, eight in the last. */
export function varintAt(bytes: Uint8Array, offset: number): { readonly value: bigint; readonly next: number } {
  let value = 0n;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[offset + index];
    if (byte === undefined) throw new SqliteDamage();
    if (index === 8) return { value: BigInt.asIntN(64, (value << 8n) | BigInt(byte)), next: offset + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, next: offset + index + 1 };
  }
  throw new SqliteDamage();
}
