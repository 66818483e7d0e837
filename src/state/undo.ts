import { isUndoRecord } from "#core/is-undo-record.ts";
import { createQueue } from "#core/queue.ts";
import { type UndoRecord, unexpired, withRecord } from "#core/undo-record.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** What can be undone, newest first, in `storage.session`: it holds cookie values and must not reach the disk. */
export type UndoJournal = {
  list(now: number): Promise<readonly UndoRecord[]>;
  /** False, and nothing changed, when the record is too large to be kept. */
  add(record: UndoRecord): Promise<boolean>;
  /** Puts another record in the place of this one, or with undefined nothing. */
  replace(id: string, record: UndoRecord | undefined): Promise<void>;
  /** Removes what is too old, values and all. */
  prune(now: number): Promise<void>;
};

const KEY = "undo";

export function createUndoJournal(area: SessionArea): UndoJournal {
  const inTurn = createQueue();

  async function read(): Promise<readonly UndoRecord[]> {
    const stored = await area.get(KEY);
    return Array.isArray(stored) ? stored.filter(isUndoRecord) : [];
  }

  async function write(records: readonly UndoRecord[]): Promise<void> {
    if (records.length === 0) await area.remove([KEY]);
    else await area.write({ [KEY]: records });
  }

  return {
    list: async (now) => unexpired(await read(), now),
    add: (record) =>
      inTurn(async () => {
        const records = withRecord(await read(), record);
        if (records === undefined) return false;
        await write(records);
        return true;
      }),
    replace: (id, next) =>
      inTurn(async () => write((await read()).flatMap((record) => (record.id === id ? (next ?? []) : record)))),
    prune: (now) => inTurn(async () => write(unexpired(await read(), now))),
  };
}
