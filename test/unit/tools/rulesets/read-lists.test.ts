import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { checkList, PINNED, readList, readLists } from "../../../../tools/rulesets/read-lists.ts";

/** A list as the package has it: its head states the checksum of the rest. */
function listText(updated = "2026-04-01T10:00:00+00:00"): string {
  const rest = `! Title: small\n! TimeUpdated: ${updated}\n||ads.example^\n`;
  return `! Checksum: ${createHash("md5").update(rest).digest("base64").replace(/=+$/, "")}\n${rest}`;
}

const folders: string[] = [];

/** A folder that looks like the package. */
function packageWith(layout: string, head: object): string {
  const folder = mkdtempSync(join(tmpdir(), "consentry-lists-"));
  folders.push(folder);
  mkdirSync(join(folder, layout, "ruleset_2"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version: PINNED.version }));
  writeFileSync(join(folder, layout, "ruleset_2/ruleset_2.json"), JSON.stringify([head]));
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test("a whole list is taken, with its date", () => {
  expect(checkList(2, listText())).toMatchObject({ id: 2, updated: "2026-04-01T10:00:00+00:00" });
});

test.each([
  ["a changed letter", listText().replace("ads", "abs"), "checksum"],
  ["a list that ends early", listText().slice(0, -5), "checksum"],
  ["a list without a checksum", "||ads.example^", "checksum"],
  ["a list older than the known one", listText("2026-03-19T10:00:00+00:00"), "older"],
])("%s stops the build", (_what, text, message) => {
  expect(() => checkList(2, text)).toThrow(message);
});

test.each([
  ["dist/filters/declarative", { metadata: { rawFilterList: listText() } }],
  ["dist/filters/chromium-mv3/declarative", { lazyMetadata: { rawFilterList: listText() } }],
  ["dist/filters/declarative", { metadata: { metadata: { rawFilterList: listText().replaceAll("\n", "\r\n") } } }],
])("the text is found in %s", (layout, head) => {
  expect(readList(packageWith(layout, head), 2).text).toContain("||ads.example^");
});

test("a missing package, another version, a missing list and a list without text are errors that say so", () => {
  const folder = packageWith("dist/filters/declarative", { metadata: {} });
  expect(() => readLists(join(folder, "none"))).toThrow("npm ci");
  expect(() => readList(folder, 2)).toThrow("no filter text");
  expect(() => readList(folder, 3)).toThrow("no ruleset file");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version: "9.9.9" }));
  expect(() => readLists(folder)).toThrow("9.9.9");
});
