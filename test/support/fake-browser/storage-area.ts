import type { Flavour } from "./cookie-store.ts";

/** Both browsers refuse more, as a whole: nothing of the call is written. */
const QUOTA = 10_485_760;

/** `storage.session` or `storage.local`: both outlive the worker. */
export function createStorageArea(flavour: Flavour) {
  const items = new Map<string, unknown>();
  const copy = (value: unknown) => (flavour === "firefox" ? structuredClone(value) : JSON.parse(JSON.stringify(value)));

  return {
    get(keys: null | string | readonly string[]): Readonly<Record<string, unknown>> {
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return Object.fromEntries(wanted.filter((key) => items.has(key)).map((key) => [key, copy(items.get(key))]));
    },
    set(values: Readonly<Record<string, unknown>>): void {
      const next = new Map([...items, ...Object.entries(values)]);
      const size = [...next].reduce((sum, [key, value]) => sum + sizeOf(key) + sizeOf(JSON.stringify(value)), 0);
      if (size > QUOTA) throw new Error("Storage quota bytes exceeded. Values were not stored.");
      for (const [key, value] of Object.entries(values)) items.set(key, copy(value));
    },
    remove(keys: string | readonly string[]): void {
      for (const key of [keys].flat()) items.delete(key);
    },
    /** For the test: everything, as it is. */
    everything: () => Object.fromEntries(items),
  };
}

/** `storage.managed` where no policy names the extension. */
export function noPolicy(flavour: Flavour): Readonly<Record<string, unknown>> {
  if (flavour === "firefox") throw new Error("Managed storage manifest not found");
  return {};
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
