import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT } from "./targets.ts";

/**
 * Where the labelled cases of other projects lie, which are not ours to commit: CONSENTRY_DATA, else ../shared/data.
 * Undefined when there is no such folder.
 */
export function dataFolder(): string | undefined {
  const { CONSENTRY_DATA } = process.env;
  const folder = resolve(ROOT, CONSENTRY_DATA || "../shared/data");
  return existsSync(folder) ? folder : undefined;
}
