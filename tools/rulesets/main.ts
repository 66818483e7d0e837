import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isEnabledByDefault, RULESETS } from "#core/blocking/rulesets.ts";
import { makeRulesets, OUTPUT } from "./make-rulesets.ts";
import { sha256 } from "./output.ts";

// `npm run rulesets`: makes the rulesets of both browsers in src/generated/rulesets; `-- --fresh` ignores the cache.
try {
  const made = makeRulesets(OUTPUT, process.argv.includes("--fresh") ? "ignore cache" : "use cache");
  for (const browser of ["chrome", "firefox"] as const) {
    const counts = RULESETS.map((info) => {
      const rules = JSON.parse(readFileSync(join(OUTPUT, browser, `${info.id}.json`), "utf8")) as readonly unknown[];
      return { info, count: rules.length, isOn: isEnabledByDefault(info, browser) };
    });
    const on = counts.filter((each) => each.isOn).reduce((sum, { count }) => sum + count, 0);
    const parts = counts.map(({ info, count, isOn }) => `${info.id} ${count}${isOn ? "" : " (off)"}`);
    console.log(`${browser}: ${on} rules on by default; ${parts.join(", ")}`);
  }
  const digest = sha256(JSON.stringify(made.files));
  console.log(
    `${made.cached ? "unchanged" : "made"} in ${(made.milliseconds / 1000).toFixed(1)} s, SHA-256 of all ${digest}`,
  );
} catch (error) {
  console.error(`rulesets: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
