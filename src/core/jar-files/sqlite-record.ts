import { utf8Decode } from "#core/values/utf8.ts";
import { SqliteDamage, type SqliteFile, varintAt } from "./sqlite-pages.ts";

/** Integers beyond 2⁵³ stay BigInt. */
export type SqliteValue = undefined | number | bigint | string | Uint8Array;

/** Columns of one record: a header of types, then the contents (section 2.1 of the file format). */
export function readRecordValues(file: SqliteFile, payload: Uint8Array): readonly SqliteValue[] {
  const header = varintAt(payload, 0);
  const headerEnd = Number(header.value);
  if (headerEnd > payload.length) throw new SqliteDamage();
  const values: SqliteValue[] = [];
  let body = headerEnd;
  for (let at = header.next; at < headerEnd; ) {
    const type = varintAt(payload, at);
    const length = lengthOf(Number(type.value));
    if (body + length > payload.length) throw new SqliteDamage();
    values.push(cellOf(file, Number(type.value), payload.subarray(body, body + length)));
    body += length;
    at = type.next;
  }
  return values;
}

const LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

/** Even types from 12 on are blobs, odd ones from 13 on text. */
function lengthOf(type: number): number {
  return LENGTHS[type] ?? Math.floor((type - 12) / 2);
}

function cellOf(file: SqliteFile, type: number, bytes: Uint8Array): SqliteValue {
  if (type === 0) return undefined;
  if (type === 7) return new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0);
  if (type === 8 || type === 9) return type - 8;
  if (type < 7) return integerOf(bytes);
  if (type < 12) throw new SqliteDamage();
  return type % 2 === 0 ? bytes : textOf(file, bytes);
}

function integerOf(bytes: Uint8Array): number | bigint {
  const value = BigInt.asIntN(
    bytes.length * 8,
    bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n),
  );
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}

/** Bytes that are no UTF-8 are taken one by one: a name is shown rather than lost. */
function textOf({ encoding }: SqliteFile, bytes: Uint8Array): string {
  if (encoding === "utf8") return utf8Decode(bytes) ?? latin1(bytes);
  const [high, low] = encoding === "utf16be" ? [0, 1] : [1, 0];
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at + high] ?? 0) * 256 + (bytes[at + low] ?? 0));
  }
  return text;
}

function latin1(bytes: Uint8Array): string {
  return bytes.reduce((text, byte) => text + String.fromCharCode(byte), "");
}
