import { UNDO_TIME, type UndoRecord } from "#core/undo-record.ts";
import { setAlarm } from "#platform/alarms.ts";
import type { UndoJournal } from "#state/undo.ts";

export const FORGET_UNDO = "forget-undo";

/** Remembers what an action is about to take away, before it does. Throws when that is too much to be kept. */
export async function keepForUndo(
  journal: UndoJournal,
  what: Pick<UndoRecord, "before" | "after" | "action">,
): Promise<UndoRecord> {
  const at = Date.now();
  const record = { id: crypto.randomUUID(), at, ...what };
  const isKept = await journal.add(record);
  if (!isKept) throw new Error("These cookies are too large to be kept for undo. Take fewer at a time.");
  await setAlarm(FORGET_UNDO, at + UNDO_TIME);
  return record;
}
