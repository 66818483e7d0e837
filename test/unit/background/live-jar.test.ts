import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createLiveJar } from "#background/live-jar.ts";
import type { Cookie } from "#core/cookies/cookie.ts";
import { buildCookie } from "../../support/build-cookie.ts";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A jar that notes how it was read, and may be changed with or without a word. */
function openJar(...names: readonly string[]) {
  const held = new Map<string, Cookie>(names.map((name) => [name, buildCookie({ name })]));
  const reads: string[] = [];
  const onMissed = vi.fn();
  const jar = {
    list: vi.fn(async () => {
      reads.push("whole");
      return [...held.values()];
    }),
    listNamed: vi.fn(async (_storeId: string, name: string) => {
      reads.push(name);
      return [...held.values()].filter((cookie) => cookie.name === name);
    }),
  };
  const live = createLiveJar(jar, onMissed);
  const put = (name: string, value: string) => void held.set(name, buildCookie({ name, value }));
  const told = (apiName: string) => live.changed({ storeId: "0", apiName });
  const shown = async () => (await live.readChanged("0")).map(({ name, value }) => `${name}=${value}`).sort();
  return { held, jar, live, reads, onMissed, put, told, shown };
}

test("only the names that changed are read again", async () => {
  const { reads, put, told, shown, held } = openJar("a", "b", "c");
  expect(await shown()).toEqual(["a=s3cr3t", "b=s3cr3t", "c=s3cr3t"]);
  put("b", "2");
  told("b");
  held.delete("c");
  told("c");
  put("new", "1");
  told("new");
  expect(await shown()).toEqual(["a=s3cr3t", "b=2", "new=1"]);
  await shown();
  expect(reads).toEqual(["whole", "b", "c", "new"]);
});

test("many names, and a name that cannot be asked for, have the whole jar read", async () => {
  const { reads, told, shown } = openJar("a");
  await shown();
  for (const name of ["1", "2", "3", "4", "5", "6"]) told(name);
  await shown();
  told("bytes \uFFFD");
  await shown();
  expect(reads).toEqual(["whole", "whole", "whole"]);
});

test("what changes while it is read is read again", async () => {
  const { reads, jar, put, told, shown } = openJar("a");
  await shown();
  told("a");
  jar.listNamed.mockImplementationOnce(async () => {
    put("a", "later");
    told("a");
    return [buildCookie({ name: "a", value: "early" })];
  });
  await shown();
  expect(await shown()).toEqual(["a=later"]);
  expect(reads.at(-1)).toBe("a");
});

test("two readings at a time both know of the change before them", async () => {
  const { put, told, shown } = openJar("a");
  await shown();
  put("a", "2");
  told("a");
  expect(await Promise.all([shown(), shown()])).toEqual([["a=2"], ["a=2"]]);
});

test("once it is quiet the whole jar is read, and what browsers did not tell of is found", async () => {
  const { reads, held, put, told, shown, onMissed } = openJar("a", "b");
  await shown();
  put("a", "2");
  told("a");
  await shown();
  await vi.advanceTimersByTimeAsync(1_600);
  expect(reads).toEqual(["whole", "a", "whole"]);
  expect(onMissed).not.toHaveBeenCalled();
  put("a", "3");
  told("a");
  await shown();
  held.clear(); // without a word
  expect(await shown()).toEqual(["a=3", "b=s3cr3t"]);
  await vi.advanceTimersByTimeAsync(1_600);
  expect(onMissed).toHaveBeenCalledOnce();
  expect(await shown()).toEqual([]);
});

test("a reading that fails is told, and the next one reads the whole jar", async () => {
  const { reads, jar, put, told, shown } = openJar("a");
  await shown();
  put("a", "2");
  told("a");
  jar.listNamed.mockRejectedValueOnce(new Error("busy"));
  await expect(shown()).rejects.toThrow("busy");
  expect(await shown()).toEqual(["a=2"]);
  expect(reads).toEqual(["whole", "whole"]);
});

test("when access to sites has changed, nothing that was read holds any longer", async () => {
  const { reads, live, shown } = openJar("a");
  await shown();
  live.forget();
  await shown();
  expect(reads).toEqual(["whole", "whole"]);
});
