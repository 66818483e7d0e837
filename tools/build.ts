import { rm } from "node:fs/promises";
import { build } from "vite";
import { distFolder, ROOT, TARGETS } from "./targets.ts";

// What an earlier build left must not pass for the result of one that fails.
for (const target of TARGETS) await rm(distFolder(target), { recursive: true, force: true });

for (const target of TARGETS) {
  process.env["TARGET"] = target; // vite.config.ts is read anew by each build
  await build({ root: ROOT, logLevel: "warn" });
  console.log(`Built dist/${target}`);
}
