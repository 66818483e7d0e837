import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { MODEL } from "#core/purposes/model-weights.ts";
import { compactFacts, readSentences } from "../../../../tools/generate/facts.ts";
import { purposeData } from "../../../../tools/generate/purpose-data.ts";
import { allKnowledge, FIXTURE_FACTS } from "./fixture-knowledge.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the fixture's facts with one line more in one file. */
function factsWith(file: string, line: string): string {
  const folder = mkdtempSync(join(tmpdir(), "facts-"));
  folders.push(folder);
  for (const name of ["essentials.csv", "analytics.csv", "advertising.csv", "functional.csv"]) {
    const more = name === file ? `${line}\n` : "";
    writeFileSync(join(folder, name), readFileSync(join(FIXTURE_FACTS, name), "utf8") + more);
  }
  return folder;
}

test.each([
  [
    "an unknown party",
    "x,,nobody,Owner,analytics,1y,visit,,,,x,y",
    '"nobody" is none of first-party, third-party, any',
  ],
  ["an unknown purpose", "x,,any,Owner,unclassified,1y,visit,,,,x,y", '"unclassified" is none of'],
  ["an unknown sentence", "x,,any,Owner,analytics,1y,nothing,,,,x,y", 'no sentence "nothing"'],
  ["a missing name", ",,any,Owner,analytics,1y,visit,,,,x,y", "no pattern"],
])("refuses %s and names the line", (_case, line, message) => {
  const sentences = readSentences(FIXTURE_FACTS);
  expect(() => compactFacts(factsWith("analytics.csv", line), sentences)).toThrow(`analytics.csv, line 9: ${message}`);
});

test("the same facts give the same text", () => {
  expect(purposeData(FIXTURE_FACTS)).toEqual(purposeData(FIXTURE_FACTS));
});

test.each(allKnowledge)("every row of the %s table can be read, and says something", (_name, { facts, sentences }) => {
  const rows = facts.all();
  expect(rows.length).toBe(facts.size);
  for (const row of rows) {
    expect(Object.values(row)).not.toContain(undefined);
    expect(sentences.get(row.sentence)).toBeTruthy();
  }
});

test("what the background loads stays below 200 kB compressed", () => {
  const { facts, sentences, owners } = purposeData(FIXTURE_FACTS);
  expect(gzipSync(facts + sentences + owners + MODEL.weights).length).toBeLessThan(200_000);
});
