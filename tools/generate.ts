import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { compileLineData } from "#core/guard/compile-line-data.ts";
import { parseFacts } from "#core/purposes/fact-table.ts";
import { guardTables } from "./generate/guard-tables.ts";
import { FACTS_FOLDER, purposeData } from "./generate/purpose-data.ts";

/**
 * Writes src/generated, which is not in the repository: what the extension knows about cookies and companies, in the
 * form in which it is loaded. The same input gives the same bytes.
 */
function main(): void {
  const { values } = parseArgs({ options: { facts: { type: "string", default: FACTS_FOLDER } } });
  const { facts, sentences, owners } = purposeData(values.facts);
  const source = [
    "// Written by tools/generate.ts; run `npm run generate` after changing what it reads.",
    'import type { KnowledgeData } from "#core/purposes/knowledge.ts";',
    "",
    "export const PURPOSE_DATA: KnowledgeData = {",
    `  facts: ${JSON.stringify(facts)},`,
    `  sentences: ${JSON.stringify(sentences)},`,
    `  owners: ${JSON.stringify(owners)},`,
    "};",
    "",
  ].join("\n");
  write("purpose-data.ts", source);
  write("cookie-lines.ts", lineSource(facts));
  // For the build, which puts each table into a script of its own (tools/guard-scripts.ts).
  write("guard-tables.json", JSON.stringify(guardTables(facts), undefined, 1));
  console.log(
    `src/generated/purpose-data.ts: ${count(facts)} facts, ${count(owners)} companies, ${source.length} characters`,
  );
}

function lineSource(facts: string): string {
  return [
    "// Written by tools/generate.ts from the table of facts.",
    'import type { LineData } from "#core/guard/line-globs.ts";',
    "",
    `export const COOKIE_LINES: LineData = ${JSON.stringify(compileLineData(parseFacts(facts).all()))};`,
    "",
  ].join("\n");
}

/** Leaves a file alone that is right already, so that nothing is built again for it. */
function write(name: string, text: string): void {
  const folder = join(import.meta.dirname, "../src/generated");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  let present: string | undefined;
  try {
    present = readFileSync(path, "utf8");
  } catch {
    present = undefined;
  }
  if (present !== text) writeFileSync(path, text);
}

function count(lines: string): number {
  return lines === "" ? 0 : lines.split("\n").length;
}

main();
