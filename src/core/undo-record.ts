import { type Cookie, cookieKey, nameOfKey } from "./cookies/cookie.ts";
import { cookieMark } from "./cookies/cookie-mark.ts";
import { isExpired } from "./cookies/expired.ts";
import type { UndoOffer } from "./tab-report.ts";
import { utf8Length } from "./values/utf8.ts";

/** What a person did; "delete" is not written. */
export type UndoAction = "edit" | "add" | "file";

/** What one action took away or changed. Holds values, so it lives in `storage.session` and for a limited time. */
export type UndoRecord = {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly before: readonly Cookie[];
  /** Absent: a deletion. */
  readonly action?: UndoAction;
  /** What was written, by key and mark: undo takes away only what is still as it was written. */
  readonly after?: readonly WrittenMark[];
};

export type WrittenMark = { readonly key: string; readonly mark: string };

/** How long values are kept for undo, in milliseconds. */
export const UNDO_TIME = 10 * 60 * 1000;

/** All records together, in bytes of JSON. Both browsers refuse more than 10 MB in `storage.session`. */
export const UNDO_BUDGET = 5_000_000;

/** What a record takes in storage, in bytes. */
export function undoSize(record: UndoRecord): number {
  return utf8Length(JSON.stringify(record));
}

/** Adds a record, drops old and outdated ones; undefined when the record alone is too large to be kept. */
export function withRecord(records: readonly UndoRecord[], record: UndoRecord): readonly UndoRecord[] | undefined {
  let room = UNDO_BUDGET - undoSize(record);
  if (room < 0) return undefined;
  const kept = unexpired(records, record.at).filter((each) => {
    room -= undoSize(each);
    return room >= 0;
  });
  return [record, ...kept];
}

/** Newest first, those that are too old left out. */
export function unexpired(records: readonly UndoRecord[], now: number): readonly UndoRecord[] {
  return records.filter(({ at }) => now - at < UNDO_TIME && at <= now + UNDO_TIME);
}

/** What the newest record offers. */
export function undoOffer(records: readonly UndoRecord[], now: number): UndoOffer | undefined {
  const [newest] = unexpired(records, now);
  if (newest === undefined) return undefined;
  const { id, at, before, after = [], action } = newest;
  const count = Math.max(before.length, after.length);
  const name = after[0] ? nameOfKey(after[0].key) : before[0]?.name;
  return { id, at, count, ...(count === 1 && name !== undefined && { name }), ...(action && { action }) };
}

export type Restorable = {
  readonly restore: readonly Cookie[];
  /** What the action wrote and nobody has changed since. */
  readonly remove: readonly Cookie[];
  readonly expired: readonly Cookie[];
  /** The site has set the same cookie again; the newer one is kept. */
  readonly changedSince: readonly Cookie[];
};

export function whatToRestore(record: UndoRecord, present: readonly Cookie[], now: number): Restorable {
  const alive = new Map(present.filter((cookie) => !isExpired(cookie, now)).map((each) => [cookieKey(each), each]));
  const marks = new Map((record.after ?? []).map(({ key, mark }) => [key, mark]));
  const isOurs = (cookie: Cookie) => marks.get(cookieKey(cookie)) === cookieMark(cookie);
  const isFree = (cookie: Cookie) => {
    const there = alive.get(cookieKey(cookie));
    return there === undefined || isOurs(there);
  };
  const rest = record.before.filter((cookie) => !isExpired(cookie, now));
  const replaced = new Set(rest.map(cookieKey));
  const written = [...marks.keys()].flatMap((key) => (replaced.has(key) ? [] : (alive.get(key) ?? [])));
  return {
    expired: record.before.filter((cookie) => isExpired(cookie, now)),
    restore: rest.filter(isFree),
    remove: written.filter(isOurs),
    changedSince: [...rest.filter((cookie) => !isFree(cookie)), ...written.filter((cookie) => !isOurs(cookie))],
  };
}
