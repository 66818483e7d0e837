import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { upToDate, writeOutput } from "../../../../tools/rulesets/output.ts";

let parent = "";
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), "consentry-output-"));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test("files of the same inputs are left as they are, until one is changed, lost or made of others", () => {
  const folder = join(parent, "rulesets");
  expect(upToDate(folder, "a")).toBeUndefined();
  const written = writeOutput(folder, "a", [["chrome/x.json", "[]\n"]]);
  expect(upToDate(folder, "a")).toEqual(written);
  expect(upToDate(folder, "b")).toBeUndefined();
  writeFileSync(join(folder, "chrome/x.json"), "[1]\n");
  expect(upToDate(folder, "a")).toBeUndefined();
  rmSync(join(folder, "chrome/x.json"));
  expect(upToDate(folder, "a")).toBeUndefined();
});

test("a second writing leaves nothing of the first", () => {
  const folder = join(parent, "rulesets");
  writeOutput(folder, "a", [["old.json", "1"]]);
  writeOutput(folder, "b", [["new.json", "2"]]);
  expect(existsSync(join(folder, "old.json"))).toBe(false);
  expect(readFileSync(join(folder, "new.json"), "utf8")).toBe("2");
});
