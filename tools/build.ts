import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { buildContentScripts } from "./build-content.ts";
import { licenceText } from "./licences.ts";
import { distFolder, ROOT, TARGETS } from "./targets.ts";

// What an earlier build left must not pass for the result of one that fails.
for (const target of TARGETS) await rm(distFolder(target), { recursive: true, force: true });

const licences = await licenceText();
for (const target of TARGETS) {
  process.env.TARGET = target; // vite.config.ts is read anew by each build
  await build({ root: ROOT, logLevel: "warn" });
  await buildContentScripts(target);
  await writeFile(join(distFolder(target), "licences.txt"), licences);
  console.log(`Built dist/${target}`);
}
