import { type Cookie, cookieKey } from "./cookies/cookie.ts";
import { isExpired } from "./cookies/expired.ts";
import type { UndoOffer } from "./tab-report.ts";
import { utf8Length } from "./values/utf8.ts";

/** What one deletion took away. Holds values, so it lives in `storage.session` and for a limited time. */
export type UndoRecord = {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly before: readonly Cookie[];
};

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
  const [only, ...more] = newest.before;
  return {
    id: newest.id,
    at: newest.at,
    count: newest.before.length,
    ...(only && more.length === 0 && { name: only.name }),
  };
}

export type Restorable = {
  readonly restore: readonly Cookie[];
  readonly expired: readonly Cookie[];
  /** The site has set the same cookie again; the newer one is kept. */
  readonly changedSince: readonly Cookie[];
};

export function whatToRestore(record: UndoRecord, present: readonly Cookie[], now: number): Restorable {
  const alive = new Set(present.filter((cookie) => !isExpired(cookie, now)).map(cookieKey));
  const expired = record.before.filter((cookie) => isExpired(cookie, now));
  const rest = record.before.filter((cookie) => !isExpired(cookie, now));
  return {
    expired,
    changedSince: rest.filter((cookie) => alive.has(cookieKey(cookie))),
    restore: rest.filter((cookie) => !alive.has(cookieKey(cookie))),
  };
}
