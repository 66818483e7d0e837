import { isSqlite } from "./sqlite-pages.ts";

const HEADER = 32;
const FRAME_HEADER = 24;

/**
 * A database with the committed pages of its write-ahead log in place (https://www.sqlite.org/fileformat2.html#walformat):
 * while Firefox runs, its newest cookies are only there. Frames after the last commit, of an older log or with a wrong
 * checksum do not count; a log that is none changes nothing.
 */
export function mergeWal(database: Uint8Array, wal: Uint8Array, limit: number): Uint8Array {
  if (!isSqlite(database) || wal.length < HEADER) return database;
  const view = new DataView(wal.buffer, wal.byteOffset, wal.byteLength);
  const pageSize = view.getUint32(8);
  const isLog = (view.getUint32(0) & 0xfffffffe) === 0x377f0682 && pageSize >= 512 && pageSize <= 65_536;
  if (!isLog) return database;
  const { pages, pageCount } = committedPages(wal, view, pageSize);
  const length = pageCount * pageSize;
  if (pageCount === 0 || length > limit) return database;
  const merged = new Uint8Array(length);
  merged.set(database.subarray(0, length));
  for (const [page, offset] of pages) {
    if (page >= 1 && page <= pageCount) merged.set(wal.subarray(offset, offset + pageSize), (page - 1) * pageSize);
  }
  return merged;
}

type Committed = { readonly pages: ReadonlyMap<number, number>; readonly pageCount: number };

/** Where in the log the newest form of each page lies, and how many pages the database then has. */
function committedPages(wal: Uint8Array, view: DataView, pageSize: number): Committed {
  const isLittle = view.getUint32(0) === 0x377f0682;
  let sum: Sum | undefined = checksum(view, { from: 0, to: 24, isLittle }, [0, 0]);
  const pending = new Map<number, number>();
  const pages = new Map<number, number>();
  let pageCount = 0;
  for (let at = HEADER; at + FRAME_HEADER + pageSize <= wal.length; at += FRAME_HEADER + pageSize) {
    sum = checkedFrame(view, { from: at, to: at + FRAME_HEADER + pageSize, isLittle }, sum);
    if (sum === undefined) break;
    pending.set(view.getUint32(at), at + FRAME_HEADER);
    const committed = view.getUint32(at + 4);
    if (committed === 0) continue;
    pageCount = committed;
    for (const [page, offset] of pending) pages.set(page, offset);
    pending.clear();
  }
  return { pages, pageCount };
}

/** The checksum with this frame; `undefined` when the frame is of another log or damaged. */
function checkedFrame(view: DataView, { from, to, isLittle }: Span, before: Sum): Sum | undefined {
  if (view.getUint32(from + 8) !== view.getUint32(16) || view.getUint32(from + 12) !== view.getUint32(20))
    return undefined;
  const head = checksum(view, { from, to: from + 8, isLittle }, before);
  const sum = checksum(view, { from: from + FRAME_HEADER, to, isLittle }, head);
  return sum[0] === view.getUint32(from + 16) && sum[1] === view.getUint32(from + 20) ? sum : undefined;
}

type Sum = readonly [number, number];
type Span = { readonly from: number; readonly to: number; readonly isLittle: boolean };

/** The running checksum of the log, over pairs of 32-bit words. */
function checksum(view: DataView, { from, to, isLittle }: Span, [first, second]: Sum): Sum {
  let [one, two] = [first, second];
  for (let at = from; at + 8 <= to; at += 8) {
    one = (one + view.getUint32(at, isLittle) + two) >>> 0;
    two = (two + view.getUint32(at + 4, isLittle) + one) >>> 0;
  }
  return [one, two];
}
