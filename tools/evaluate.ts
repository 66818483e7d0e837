import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { dataFolder } from "./data-folder.ts";
import type { EvaluationOptions } from "./evaluate/options.ts";
import { evaluatePopups } from "./evaluate/pop-ups.ts";
import { evaluatePurposes } from "./evaluate/purposes.ts";
import { evaluateBlocking } from "./evaluate-blocking/evaluate-blocking.ts";
import { FACTS_FOLDER } from "./generate/purpose-data.ts";

type Subject = {
  /** Markdown with the figures; undefined where the evidence is absent. */
  readonly evaluate: (options: EvaluationOptions) => string | undefined | Promise<string | undefined>;
  /** Where `--write` puts it, between the two marks. */
  readonly document: string;
};

const SUBJECTS: Readonly<Record<string, Subject>> = {
  purposes: { evaluate: evaluatePurposes, document: "docs/purposes.md" },
  "pop-ups": { evaluate: evaluatePopups, document: "docs/pop-ups.md" },
  blocking: { evaluate: evaluateBlocking, document: "docs/blocking.md" },
};

const MARKS = ["<!-- measured -->", "<!-- /measured -->"] as const;

/** `npm run evaluate -- [SUBJECT] [--data DIR] [--write]`: prints what is measured on the labelled evidence. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: "string", default: dataFolder() ?? "../shared/data" },
      facts: { type: "string", default: FACTS_FOLDER },
      write: { type: "boolean", default: false },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(SUBJECTS);
  for (const name of names) {
    const subject = SUBJECTS[name];
    if (!subject) {
      console.error(`No subject "${name}". There is: ${Object.keys(SUBJECTS).join(", ")}.`);
      process.exitCode = 2;
      return;
    }
    await run(name, subject, values);
  }
}

async function run(
  name: string,
  { evaluate, document }: Subject,
  options: EvaluationOptions & { readonly write: boolean },
): Promise<void> {
  const text = await evaluate(options);
  if (text === undefined) {
    console.log(
      `${name}: nothing to measure on. The labelled evidence is not in ${options.data}; --data or CONSENTRY_DATA names its folder.`,
    );
    return;
  }
  console.log(text);
  if (options.write) writeSection(document, text);
}

function writeSection(document: string, text: string): void {
  const present = readFileSync(document, "utf8");
  const [start, end] = MARKS.map((mark) => present.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(`${document} has no ${MARKS.join(" ... ")}`);
  }
  writeFileSync(document, `${present.slice(0, start + MARKS[0].length)}\n${text}\n${present.slice(end)}`);
}

await main();
