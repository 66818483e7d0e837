import browser from "webextension-polyfill";

/** `storage.session`: outlives the worker, not the browser, and never reaches the disk. Plain JSON only. */
export type SessionArea = {
  /** What stands under this key; undefined when nothing does. */
  get(key: string): Promise<unknown>;
  /** Everything under keys that begin with this. Reads the whole area: up to 10 MB. */
  read(prefix: string): Promise<ReadonlyMap<string, unknown>>;
  /** Writes all of it or, when the browser refuses (quota), nothing, and throws. */
  write(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
};

export const sessionArea: SessionArea = {
  async get(key) {
    return (await browser.storage.session.get(key))[key];
  },
  async read(prefix) {
    const all = await browser.storage.session.get(null);
    return new Map(Object.entries(all).filter(([key]) => key.startsWith(prefix)));
  },
  async write(values) {
    await browser.storage.session.set({ ...values });
  },
  async remove(keys) {
    await browser.storage.session.remove([...keys]);
  },
};
