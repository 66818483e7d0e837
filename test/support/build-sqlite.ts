const PAGE = 1024;

type Value = string | number | bigint | Uint8Array | undefined;
export type SqliteTable = { readonly name: string; readonly sql: string; readonly rows: readonly (readonly Value[])[] };

/** A small SQLite 3 file with pages of 1,024 bytes: several leaves under one interior page, long rows in chains. */
export function buildSqlite(tables: readonly SqliteTable[], userVersion = 0): Uint8Array {
  const pages: Uint8Array[] = [new Uint8Array(PAGE)];
  const schema = tables.map(({ name, sql, rows }) => ["table", name, name, addTable(pages, rows), sql] as const);
  const first = leaf(
    pages,
    schema.map((row, index) => cell(pages, index + 1, row)),
    100,
  );
  const header = Buffer.from(first.subarray(0, 100).buffer, first.byteOffset, 100);
  header.write("SQLite format 3\0", 0, "latin1");
  header.writeUInt16BE(PAGE, 16);
  header.writeUInt32BE(1, 56);
  header.writeUInt32BE(userVersion, 60);
  pages[0] = first;
  return new Uint8Array(Buffer.concat(pages));
}

/** A write-ahead log that turns a database into `after`, its last frame a commit; `frames` of it are written. */
export function buildWal(after: Uint8Array, frames = after.length / PAGE): Uint8Array {
  const log = Buffer.alloc(32 + frames * (24 + PAGE));
  [0x377f0683, 3_007_000, PAGE, 0, 11, 12].forEach((word, index) => {
    log.writeUInt32BE(word, 4 * index);
  });
  let sum = walSum(log.subarray(0, 24), [0, 0]);
  for (let frame = 0; frame < frames; frame++) {
    const at = 32 + frame * (24 + PAGE);
    const isLast = frame === after.length / PAGE - 1;
    [frame + 1, isLast ? after.length / PAGE : 0, 11, 12].forEach((word, index) => {
      log.writeUInt32BE(word, at + 4 * index);
    });
    log.set(after.subarray(frame * PAGE, (frame + 1) * PAGE), at + 24);
    sum = walSum(log.subarray(at + 24, at + 24 + PAGE), walSum(log.subarray(at, at + 8), sum));
    log.writeUInt32BE(sum[0], at + 16);
    log.writeUInt32BE(sum[1], at + 20);
  }
  return new Uint8Array(log);
}

function walSum(bytes: Buffer, [first, second]: readonly [number, number]): readonly [number, number] {
  let [one, two] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + bytes.readUInt32BE(at) + two) >>> 0;
    two = (two + bytes.readUInt32BE(at + 4) + one) >>> 0;
  }
  return [one, two];
}

/** The page number of the table's root. */
function addTable(pages: Uint8Array[], rows: SqliteTable["rows"]): number {
  const leaves: { page: number; last: number }[] = [];
  let open: Uint8Array[] = [];
  const close = (last: number) => {
    leaves.push({ page: pages.push(leaf(pages, open)), last });
    open = [];
  };
  rows.forEach((row, index) => {
    const one = cell(pages, index + 1, row);
    if (open.reduce((sum, each) => sum + each.length + 2, 8) + one.length + 2 > PAGE) close(index);
    open.push(one);
  });
  close(rows.length);
  const right = leaves.pop();
  if (leaves.length === 0) return right?.page ?? 0;
  const cells = leaves.map(({ page, last }) => Buffer.concat([uint32(page), varint(BigInt(last))]));
  const interior = leaf(pages, cells, 0, 12);
  interior[0] = 5;
  interior.set(uint32(right?.page ?? 0), 8);
  return pages.push(interior);
}

function leaf(_pages: readonly Uint8Array[], cells: readonly Uint8Array[], offset = 0, head = 8): Uint8Array {
  const page = Buffer.alloc(PAGE);
  let end = PAGE;
  page[offset] = 13;
  page.writeUInt16BE(cells.length, offset + 3);
  cells.forEach((each, index) => {
    end -= each.length;
    page.set(each, end);
    page.writeUInt16BE(end, offset + head + 2 * index);
  });
  return new Uint8Array(page);
}

function cell(pages: Uint8Array[], rowid: number, values: readonly Value[]): Uint8Array {
  const parts = values.map(encode);
  const types = Buffer.concat(parts.map(([type]) => varint(BigInt(type))));
  const payload = Buffer.concat([varint(BigInt(types.length + 1)), types, ...parts.map(([, bytes]) => bytes)]);
  const head = Buffer.concat([varint(BigInt(payload.length)), varint(BigInt(rowid))]);
  if (payload.length <= PAGE - 35) return Buffer.concat([head, payload]);
  const least = Math.floor(((PAGE - 12) * 32) / 255) - 23;
  const fitting = least + ((payload.length - least) % (PAGE - 4));
  const local = fitting <= PAGE - 35 ? fitting : least;
  return Buffer.concat([head, payload.subarray(0, local), uint32(chain(pages, payload.subarray(local)))]);
}

/** The first page of the chain that holds the rest of a row. */
function chain(pages: Uint8Array[], rest: Uint8Array): number {
  if (rest.length === 0) return 0;
  const next = chain(pages, rest.subarray(PAGE - 4));
  const page = Buffer.alloc(PAGE);
  page.set(uint32(next));
  page.set(rest.subarray(0, PAGE - 4), 4);
  return pages.push(new Uint8Array(page));
}

function encode(value: Value): readonly [number, Uint8Array] {
  if (value === undefined) return [0, new Uint8Array()];
  if (typeof value === "string") return [13 + 2 * Buffer.byteLength(value), Buffer.from(value)];
  if (value instanceof Uint8Array) return [12 + 2 * value.length, value];
  if (value === 0 || value === 1) return [8 + value, new Uint8Array()];
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return [6, bytes];
}

function uint32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function varint(value: bigint): Uint8Array {
  const digits = [Number(value & 0x7fn)];
  for (let rest = value >> 7n; rest > 0n; rest >>= 7n) digits.unshift(Number(rest & 0x7fn) | 0x80);
  return Uint8Array.from(digits);
}
