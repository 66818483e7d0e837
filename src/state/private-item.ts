import { createQueue } from "#core/queue.ts";
import type { SessionArea } from "#platform/session-area.ts";
import { type ItemSchema, StorageItem } from "#platform/storage-item.ts";

/**
 * An item that exists twice: on disk for normal windows, and in memory, until the browser closes, for private ones.
 * Nothing of a private window reaches the disk.
 */
export type PrivateItem<T> = {
  get(isPrivate: boolean): Promise<T>;
  /** Reads, changes and writes as one step. Throws when not written. */
  update(change: (value: T) => T, isPrivate: boolean): Promise<T>;
};

export function createPrivateItem<T>(key: string, schema: ItemSchema<T>, area: SessionArea): PrivateItem<T> {
  const lasting = new StorageItem(key, schema);
  const privateKey = `${key}:private`;
  const inTurn = createQueue();

  async function readPrivate(): Promise<T> {
    const stored = await area.get(privateKey);
    return schema.isValid(stored) ? stored : schema.initial;
  }

  return {
    get: (isPrivate) => (isPrivate ? readPrivate() : lasting.get()),
    update: (change, isPrivate) =>
      isPrivate
        ? inTurn(async () => {
            const next = change(await readPrivate());
            await area.write({ [privateKey]: next });
            return next;
          })
        : lasting.update(change),
  };
}
