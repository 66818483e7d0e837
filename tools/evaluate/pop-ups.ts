import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classifyLabel } from "#core/cmp/classify-label.ts";
import { isConsentText } from "#core/cmp/consent-text.ts";
import { readCsv } from "../read-csv.ts";
import { table } from "./markdown.ts";
import type { EvaluationOptions } from "./options.ts";

/** Real labels of consent pop-ups: `language,reject,accept,settings,text`, one set per row. */
const FILE = "banner/labels.csv";

/** How many of the labelled sets are read right, and the two mistakes that must not be. Undefined without the file. */
export function evaluatePopups({ data }: EvaluationOptions): string | undefined {
  const file = join(data, FILE);
  if (!existsSync(file)) return undefined;
  const rows = readCsv(readFileSync(file, "utf8")).rows.map(({ cells }) => cells);
  const count = (test: (row: Readonly<Record<string, string>>) => boolean): string =>
    `${rows.filter(test).length} of ${rows.length}`;
  const meaning = (row: Readonly<Record<string, string>>, column: string) => classifyLabel(row[column] ?? "");
  return table(
    ["Real labels", "Read right"],
    [
      ["refusals", count((row) => meaning(row, "reject") === "reject")],
      ["acceptances", count((row) => meaning(row, "accept") === "accept")],
      ["ways to the settings", count((row) => meaning(row, "settings") === "settings")],
      ["texts of banners", count((row) => isConsentText(row.text ?? ""))],
      ["acceptances taken for refusals", count((row) => meaning(row, "accept") === "reject")],
      ["refusals taken for acceptances", count((row) => meaning(row, "reject") === "accept")],
    ],
  );
}
