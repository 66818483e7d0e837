import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../targets.ts";
import { evaluateBlocking } from "./evaluate-blocking.ts";

const DOCUMENT = join(ROOT, "docs/blocking.md");
const MARKS = ["<!-- measured -->", "<!-- /measured -->"] as const;

/** `npx tsx tools/evaluate-blocking/main.ts [--data DIR] [--write]`: prints what the rulesets do in both browsers. */
const { values } = parseArgs({
  options: {
    data: { type: "string", default: process.env.CONSENTRY_DATA ?? join(ROOT, "../shared/data") },
    write: { type: "boolean", default: false },
  },
});
const text = await evaluateBlocking(values);
if (text === undefined) {
  console.log(
    `blocking: nothing to measure on. There are no labelled requests in ${values.data}; --data names the folder.`,
  );
} else {
  console.log(text);
  if (values.write) writeSection(text);
}

function writeSection(section: string): void {
  const present = readFileSync(DOCUMENT, "utf8");
  const [start = -1, end = -1] = MARKS.map((mark) => present.indexOf(mark));
  if (start < 0 || end < start) throw new Error(`${DOCUMENT} has no ${MARKS.join(" ... ")}`);
  writeFileSync(DOCUMENT, `${present.slice(0, start + MARKS[0].length)}\n${section}\n${present.slice(end)}`);
}
