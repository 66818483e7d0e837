import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { RULESETS, type TargetBrowser } from "#core/blocking/rulesets.ts";

/** Bytes of what goes into a browser's package, as they are and zipped. */
export function sizesOf(folder: string, browser: TargetBrowser): { readonly raw: number; readonly zipped: number } {
  const names = [...RULESETS.map(({ id }) => `${browser}/${id}.json`), `${browser}/rule-table.json`, "SOURCE.json"];
  const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
  const raw = Object.values(files).reduce((sum, file) => sum + file.length, 0);
  return { raw, zipped: zipSync(files, { level: 9 }).length };
}
