import { type Cookie, cookieKey, storeOfKey } from "#core/cookies/cookie.ts";
import { whatToRestore } from "#core/undo-record.ts";
import type { UndoReply } from "#messages.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";
import type { Ports } from "./ports.ts";

/**
 * Puts back what an action took away and takes away what it wrote, except what has expired or was set anew meanwhile.
 * The record goes last, so that after a stop of the worker in between the rest can still be put back.
 */
export async function undo({ jar, journal, keeper }: Ports, id: string): Promise<UndoReply> {
  const now = Date.now();
  const record = (await journal.list(now)).find((each) => each.id === id);
  if (record === undefined) throw new Error("This can no longer be undone.");
  const stores = [
    ...record.before.map(({ storeId }) => storeId),
    ...(record.after ?? []).flatMap(({ key }) => storeOfKey(key) ?? []),
  ];
  const present = await listStores(jar, stores);
  const { restore, remove, expired, changedSince } = whatToRestore(record, present, now);
  for (const cookie of restore) await keeper.willBe(cookie);
  for (const cookie of remove) await keeper.unlock(cookieKey(cookie));
  const restored = await Promise.all(restore.map((cookie) => jar.restore(cookie)));
  const refused = restore.filter((_cookie, index) => restored[index] !== true);
  const removed = await Promise.all(remove.map((cookie) => jar.remove(cookie)));
  const left = remove.filter((_cookie, index) => removed[index] !== true);
  await journal.replace(id, undefined);
  return {
    restored: restore.length - refused.length,
    ...(remove.length > 0 && { removed: remove.length - left.length }),
    failed: [
      ...expired.map(({ name }) => ({ name, reason: "expired" as const })),
      ...changedSince.map(({ name }) => ({ name, reason: "changed-since" as const })),
      ...[...refused, ...left].map(({ name }) => ({ name, reason: "refused" as const })),
    ],
  };
}

/** Every cookie of these stores; a store that is gone (the last private window was closed) has none. */
export async function listStores(jar: CookieJar, storeIds: readonly string[]): Promise<readonly Cookie[]> {
  const lists = [...new Set(storeIds)].map((storeId) => jar.list(storeId).catch(() => []));
  return (await Promise.all(lists)).flat();
}
