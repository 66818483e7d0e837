import { unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { sha256, zipOf } from "../../../tools/zip.ts";

const filesIn = (paths: readonly string[]) => new Map(paths.map((path) => [path, Buffer.from(`text of ${path}`)]));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

test("what goes in comes out", () => {
  const files = unzipSync(zipOf(filesIn(["b/ü.txt", "a.txt"])));
  expect(Object.keys(files)).toEqual(["a.txt", "b/ü.txt"]);
  expect(Buffer.from(files["b/ü.txt"] ?? []).toString()).toBe("text of b/ü.txt");
});

test("order, time and time zone do not change a byte", () => {
  const first = sha256(zipOf(filesIn(["a", "b", "c"])));
  vi.stubEnv("TZ", "Pacific/Auckland");
  vi.setSystemTime(new Date(2031, 5, 1));
  expect(sha256(zipOf(filesIn(["c", "a", "b"])))).toBe(first);
});

test("a text, a name or a mode does", () => {
  const first = sha256(zipOf(filesIn(["a"])));
  expect(sha256(zipOf(filesIn(["b"])))).not.toBe(first);
  expect(sha256(zipOf(new Map([["a", Buffer.from("other")]])))).not.toBe(first);
  expect(sha256(zipOf(filesIn(["a"]), new Set(["a"])))).not.toBe(first);
});
