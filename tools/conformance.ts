import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ROOT } from "./targets.ts";

/**
 * `npm run conformance -- --data DIR`: the labelled cases of other projects, which are not ours to commit. Without
 * `--data` the folder is CONSENTRY_DATA, else ../shared/data. Whatever else is given goes to Vitest.
 */
const { folder, rest } = readArguments(process.argv.slice(2));
if (existsSync(folder)) {
  const vitest = join(ROOT, "node_modules/vitest/vitest.mjs");
  const { status } = spawnSync(
    process.execPath,
    [vitest, "run", "--config", join(ROOT, "vitest.conformance.config.ts"), ...rest],
    { cwd: ROOT, stdio: "inherit", env: { ...process.env, CONSENTRY_DATA: folder } },
  );
  process.exitCode = status ?? 1;
} else {
  console.log(`No conformance test was run: there is no folder ${folder}. Name one with --data or CONSENTRY_DATA.`);
}

function readArguments(given: readonly string[]): { readonly folder: string; readonly rest: readonly string[] } {
  const { CONSENTRY_DATA, INIT_CWD = process.cwd() } = process.env;
  const fallback = resolve(ROOT, CONSENTRY_DATA || "../shared/data");
  const at = given.findIndex((each) => each === "--data" || each.startsWith("--data="));
  if (at === -1) return { folder: fallback, rest: given };
  const [flag = "", next = ""] = given.slice(at, at + 2);
  const isJoined = flag.startsWith("--data=");
  // As the person sees it: relative to where the command was typed.
  const folder = resolve(INIT_CWD, isJoined ? flag.slice("--data=".length) : next);
  return { folder, rest: given.filter((_each, index) => index !== at && (isJoined || index !== at + 1)) };
}
