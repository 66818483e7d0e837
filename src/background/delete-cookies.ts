import type { Cookie } from "#core/cookies/cookie.ts";
import { cookieKey, storeOfKey } from "#core/cookies/cookie.ts";
import type { DeleteReply } from "#messages.ts";
import { findTab } from "#platform/tabs.ts";
import { keepForUndo } from "./keep-for-undo.ts";
import type { Ports } from "./ports.ts";
import { listStores } from "./undo.ts";

/** Deletes exactly the cookies of these keys, of the store of this tab. */
export async function deleteCookies(ports: Ports, tabId: number, keys: readonly string[]): Promise<DeleteReply> {
  const tab = await findTab(tabId);
  if (tab === undefined) throw new Error("The tab was closed.");
  return await deleteExactly(ports, await ports.jar.list(tab.store.id), keys);
}

/** The same for the manager, in whichever stores the keys name. */
export async function deleteFromJar(ports: Ports, keys: readonly string[]): Promise<DeleteReply> {
  const stores = keys.flatMap((key) => storeOfKey(key) ?? []);
  return await deleteExactly(ports, await listStores(ports.jar, stores), keys);
}

/** "All of these" spares the locked ones. */
async function deleteExactly(ports: Ports, all: readonly Cookie[], keys: readonly string[]): Promise<DeleteReply> {
  const { wanted, locked } = await withoutLocked(ports, keys);
  const { deleted, left } = await removeWithUndo(
    ports,
    all.filter((cookie) => wanted.has(cookieKey(cookie))),
  );
  return { deleted, left: [...left, ...locked] };
}

/**
 * Removes exactly these cookies, and can bring them back: the undo record is stored before the first one goes, so that a
 * stop of the worker in between loses nothing, and afterwards holds only what really went. Throws, and removes nothing,
 * when they cannot be kept.
 */
export async function removeWithUndo(
  ports: Pick<Ports, "jar" | "journal">,
  before: readonly Cookie[],
): Promise<DeleteReply> {
  if (before.length === 0) return { deleted: 0, left: [] };
  const record = await keepForUndo(ports.journal, { before });
  const isGone = await Promise.all(before.map((cookie) => ports.jar.remove(cookie)));
  const gone = before.filter((_cookie, index) => isGone[index]);
  const left = before.filter((_cookie, index) => !isGone[index]).map(cookieKey);
  if (left.length > 0)
    await ports.journal.replace(record.id, gone.length > 0 ? { ...record, before: gone } : undefined);
  return { deleted: gone.length, left };
}

/** "All of these" does not mean the locked ones; who deletes one cookie means it, locked or not. */
async function withoutLocked({ keeper }: Ports, keys: readonly string[]) {
  const [only, ...more] = keys;
  if (only !== undefined && more.length === 0) {
    await keeper.unlock(only);
    return { wanted: new Set(keys), locked: [] };
  }
  const isLocked = await Promise.all(keys.map((key) => keeper.isLocked(key)));
  return {
    wanted: new Set(keys.filter((_key, index) => !isLocked[index])),
    locked: keys.filter((_key, index) => isLocked[index]),
  };
}
