import type { Cookie } from "#core/cookies/cookie.ts";
import { cookieKey } from "#core/cookies/cookie.ts";
import { UNDO_TIME, type UndoRecord, whatToRestore } from "#core/undo-record.ts";
import type { DeleteReply, UndoReply } from "#messages.ts";
import { setAlarm } from "#platform/alarms.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";
import { findTab } from "#platform/tabs.ts";
import type { Ports } from "./ports.ts";

export const FORGET_UNDO = "forget-undo";

/**
 * Deletes exactly the cookies of these keys. The undo record is stored before the first one goes, so that a stop of
 * the worker in between loses nothing, and afterwards holds only what really went.
 */
export async function deleteCookies(ports: Ports, tabId: number, keys: readonly string[]): Promise<DeleteReply> {
  const tab = await findTab(tabId);
  if (tab === undefined) throw new Error("The tab was closed.");
  const wanted = new Set(keys);
  const before = (await ports.jar.list(tab.store.id)).filter((cookie) => wanted.has(cookieKey(cookie)));
  return await removeWithUndo(ports, before);
}

/** Removes exactly these cookies, and can bring them back. Throws, and removes nothing, when they cannot be kept. */
export async function removeWithUndo(
  ports: Pick<Ports, "jar" | "journal">,
  before: readonly Cookie[],
): Promise<DeleteReply> {
  if (before.length === 0) return { deleted: 0, left: [] };
  const record = await keepForUndo(ports, before);
  const isGone = await Promise.all(before.map((cookie) => ports.jar.remove(cookie)));
  const gone = before.filter((_cookie, index) => isGone[index]);
  const left = before.filter((_cookie, index) => !isGone[index]).map(cookieKey);
  if (left.length > 0)
    await ports.journal.replace(record.id, gone.length > 0 ? { ...record, before: gone } : undefined);
  return { deleted: gone.length, left };
}

async function keepForUndo({ journal }: Pick<Ports, "journal">, before: readonly Cookie[]): Promise<UndoRecord> {
  const at = Date.now();
  const record = { id: crypto.randomUUID(), at, before };
  const isKept = await journal.add(record);
  if (!isKept) throw new Error("These cookies are too large to be kept for undo. Delete fewer at a time.");
  await setAlarm(FORGET_UNDO, at + UNDO_TIME);
  return record;
}

/**
 * Puts back what a deletion took away, except what has expired or was set anew meanwhile. The record goes last, so that
 * after a stop of the worker in between the rest can still be put back.
 */
export async function undo({ jar, journal }: Ports, id: string): Promise<UndoReply> {
  const now = Date.now();
  const record = (await journal.list(now)).find((each) => each.id === id);
  if (record === undefined) throw new Error("This can no longer be undone.");
  const { restore, expired, changedSince } = whatToRestore(record, await listStores(jar, record.before), now);
  const restored = await Promise.all(restore.map((cookie) => jar.restore(cookie)));
  const refused = restore.filter((_cookie, index) => restored[index] !== true);
  await journal.replace(id, undefined);
  return {
    restored: restore.length - refused.length,
    failed: [
      ...expired.map(({ name }) => ({ name, reason: "expired" as const })),
      ...changedSince.map(({ name }) => ({ name, reason: "changed-since" as const })),
      ...refused.map(({ name }) => ({ name, reason: "refused" as const })),
    ],
  };
}

async function listStores(jar: CookieJar, cookies: readonly Cookie[]): Promise<readonly Cookie[]> {
  const stores = [...new Set(cookies.map(({ storeId }) => storeId))];
  return (await Promise.all(stores.map((storeId) => jar.list(storeId)))).flat();
}
