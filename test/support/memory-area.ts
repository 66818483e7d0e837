import type { SessionArea } from "#platform/session-area.ts";

/** A session area in memory that answers in a later turn and, when told so, refuses. */
export function createMemoryArea(stored: Readonly<Record<string, unknown>> = {}) {
  const items = new Map<string, unknown>(Object.entries(stored));
  const writes: string[][] = [];
  let refusal: string | undefined;
  const laterTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

  const area: SessionArea = {
    async get(key) {
      await laterTurn();
      return structuredClone(items.get(key));
    },
    async read(prefix) {
      await laterTurn();
      const found = [...items].filter(([key]) => key.startsWith(prefix));
      return new Map(structuredClone(found));
    },
    async write(values) {
      await laterTurn();
      if (refusal !== undefined) throw new Error(refusal);
      writes.push(Object.keys(values));
      for (const [key, value] of Object.entries(structuredClone(values))) items.set(key, value);
    },
    async remove(keys) {
      await laterTurn();
      for (const key of keys) items.delete(key);
    },
  };
  return {
    area,
    items,
    /** The keys of each write. */
    writes,
    refuse: (message: string | undefined) => {
      refusal = message;
    },
  };
}
