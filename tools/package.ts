import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import packageJson from "../package.json" with { type: "json" };
import { type Files, readFiles, readFolder } from "./folder.ts";
import { verifyReproducible } from "./package-verify.ts";
import { readFilterTexts } from "./rulesets/filter-texts.ts";
import { distFolder, ROOT, TARGETS } from "./targets.ts";
import { sha256, zipOf } from "./zip.ts";

const ARTIFACTS = join(ROOT, "artifacts");
const PROGRAM = "100755";

if (process.argv.includes("--verify")) await verifyReproducible();
else await writePackages();

/** `artifacts/consentry-<version>-{chrome,firefox,source}.zip`: what stores get, and what they rebuild it from. */
async function writePackages(): Promise<void> {
  await rm(ARTIFACTS, { recursive: true, force: true });
  await mkdir(ARTIFACTS, { recursive: true });
  for (const target of TARGETS) await writePackage(target, zipOf(await readFolder(distFolder(target))));
  const { files, programs } = await readSource();
  // The rules are made from these texts, which are not in the repository: their licence wants them beside the rules.
  await writePackage("source", zipOf(new Map([...files, ...readFilterTexts()]), programs));
}

async function writePackage(kind: string, bytes: Uint8Array): Promise<void> {
  const name = `consentry-${packageJson.version}-${kind}.zip`;
  await writeFile(join(ARTIFACTS, name), bytes);
  console.log(`${sha256(bytes)}  artifacts/${name}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

/** What git tracks, as it stands in the folder; programs are the files that git marks as executable. */
async function readSource(): Promise<{ files: Files; programs: ReadonlySet<string> }> {
  const { stdout } = await promisify(execFile)("git", ["ls-files", "--stage", "-z"], { cwd: ROOT });
  const entries = stdout.split("\0").filter(Boolean).map(parseStaged);
  const programs = entries.filter(({ mode }) => mode === PROGRAM).map(({ path }) => path);
  const paths = entries.map(({ path }) => path);
  return { files: await readFiles(ROOT, paths), programs: new Set(programs) };
}

/** "100644 <hash> 0<tab>src/messages.ts" */
function parseStaged(line: string): { mode: string; path: string } {
  const [facts = "", path = ""] = line.split("\t");
  return { mode: facts.slice(0, PROGRAM.length), path };
}
