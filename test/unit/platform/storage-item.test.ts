import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStorageArea } from "../../support/fake-browser/storage-area.ts";

const area = { current: createStorageArea("chromium") };
const laterTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

vi.doMock("webextension-polyfill", () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => {
          await laterTurn();
          return area.current.get(key);
        },
        set: async (values: Readonly<Record<string, unknown>>) => {
          await laterTurn();
          area.current.set(values);
        },
      },
    },
  },
}));

const { StorageItem } = await import("#platform/storage-item.ts");

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((each) => typeof each === "number");

/** Version 0 was a text, version 1 a number; now it is a list. */
function createItem() {
  return new StorageItem<readonly number[]>("numbers", {
    initial: [],
    migrations: [(text: string) => Number(text), (one: number) => [one]],
    isValid: isNumbers,
  });
}

const stored = () => area.current.everything();

beforeEach(() => {
  area.current = createStorageArea("chromium");
});
afterEach(() => vi.restoreAllMocks());

describe("reading", () => {
  test.each<[string, unknown, readonly number[]]>([
    ["nothing stored", undefined, []],
    ["this version", { version: 2, value: [1, 2] }, [1, 2]],
    ["the version before", { version: 1, value: 7 }, [7]],
    ["the first version", { version: 0, value: "7" }, [7]],
  ])("%s", async (_what, value, expected) => {
    if (value !== undefined) area.current.set({ numbers: value });
    expect(await createItem().get()).toEqual(expected);
  });

  test("changes nothing that is stored", async () => {
    area.current.set({ numbers: { version: 0, value: "7" } });
    await createItem().get();
    expect(stored()).toEqual({ numbers: { version: 0, value: "7" } });
  });
});

describe.each<[string, unknown]>([
  ["a value of a newer version", { version: 3, value: { much: "newer" } }],
  ["a value of the right version and the wrong form", { version: 2, value: ["a"] }],
  ["a version that is no number", { version: "2", value: [1] }],
  ["a version below zero", { version: -1, value: [1] }],
  ["a bare value", [1, 2]],
  ["a text", "numbers"],
  ["nothing at all", null],
])("%s", (_what, value) => {
  test("reads as the initial one, and is set aside before it is written over", async () => {
    area.current.set({ numbers: value });
    expect(await createItem().get()).toEqual([]);
    expect(stored()).toEqual({ numbers: value });
    await createItem().update((numbers) => [...numbers, 5]);
    expect(stored()).toEqual({ numbers: { version: 2, value: [5] }, "numbers:set-aside": value });
  });
});

test("a migration that throws has met what its version never wrote", async () => {
  const item = new StorageItem<readonly number[]>("numbers", {
    initial: [],
    migrations: [
      () => {
        throw new Error("not mine");
      },
    ],
    isValid: isNumbers,
  });
  area.current.set({ numbers: { version: 0, value: 1 } });
  expect(await item.get()).toEqual([]);
});

test("twenty updates at once add up", async () => {
  const item = createItem();
  await Promise.all(Array.from({ length: 20 }, (_, index) => item.update((numbers) => [...numbers, index])));
  expect(await item.get()).toHaveLength(20);
});

test("an update that fails is told to its caller, changes nothing and does not stop the next", async () => {
  const item = createItem();
  await item.update(() => [1]);
  await expect(
    item.update(() => {
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await item.update((numbers) => [...numbers, 2])).toEqual([1, 2]);
});

test("when the browser refuses to write, the caller is told and what was stored stays", async () => {
  const item = createItem();
  await item.update(() => [1]);
  await expect(item.update(() => Array.from({ length: 6_000_000 }, () => 10))).rejects.toThrow("quota");
  expect(await item.get()).toEqual([1]);
});
