import type { Cookie } from "#core/cookies/cookie.ts";
import { cookieKey } from "#core/cookies/cookie.ts";
import { UNDO_TIME, whatToRestore } from "#core/undo-record.ts";
import type { DeleteReply, UndoReply } from "#messages.ts";
import { setAlarm } from "#platform/alarms.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";
import { findTab } from "#platform/tabs.ts";
import type { Ports } from "./ports.ts";

export const FORGET_UNDO = "forget-undo";

/**
 * Deletes exactly the cookies of these keys. The undo record is stored before the first one goes, so that a stop of
 * the worker in between loses nothing.
 */
export async function deleteCookies(ports: Ports, tabId: number, keys: readonly string[]): Promise<DeleteReply> {
  const tab = await findTab(tabId);
  if (tab === undefined) throw new Error("The tab was closed.");
  const wanted = new Set(keys);
  const before = (await ports.jar.list(tab.store.id)).filter((cookie) => wanted.has(cookieKey(cookie)));
  if (before.length === 0) return { deleted: 0, left: [] };
  await keepForUndo(ports, before);
  const gone = await Promise.all(before.map((cookie) => ports.jar.remove(cookie)));
  const left = before.filter((_cookie, index) => gone[index] !== true).map(cookieKey);
  return { deleted: before.length - left.length, left };
}

async function keepForUndo({ journal }: Ports, before: readonly Cookie[]): Promise<void> {
  const at = Date.now();
  const isKept = await journal.add({ id: crypto.randomUUID(), at, before });
  if (!isKept) throw new Error("These cookies are too large to be kept for undo. Delete fewer at a time.");
  await setAlarm(FORGET_UNDO, at + UNDO_TIME);
}

/** Puts back what a deletion took away, except what has expired or was set anew meanwhile. */
export async function undo({ jar, journal }: Ports, id: string): Promise<UndoReply> {
  const now = Date.now();
  const record = await journal.take(id, now);
  if (record === undefined) throw new Error("This can no longer be undone.");
  const { restore, expired, changedSince } = whatToRestore(record, await listStores(jar, record.before), now);
  const restored = await Promise.all(restore.map((cookie) => jar.restore(cookie)));
  const refused = restore.filter((_cookie, index) => restored[index] !== true);
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
