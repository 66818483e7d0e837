import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import packageJson from "../package.json" with { type: "json" };
import { ROOT, TARGETS } from "./targets.ts";
import { sha256 } from "./zip.ts";

const run = promisify(execFile);
const KINDS = [...TARGETS, "source"];

/** Two computers, as far as one can play both: other folder, other time zone, other language. */
const PLACES = [
  { prefix: "a-", env: { TZ: "UTC", LANG: "C.UTF-8" } },
  { prefix: "a-longer-name-", env: { TZ: "Pacific/Auckland", LANG: "de_DE.UTF-8" } },
];

/** Builds the last commit in two clean clones and throws when the packages are not the same, byte by byte. */
export async function verifyReproducible(): Promise<void> {
  const [first = [], second = []] = [await packagesOf(PLACES[0]), await packagesOf(PLACES[1])];
  const different = KINDS.filter((_kind, index) => first[index] !== second[index]);
  for (const [index, kind] of KINDS.entries()) {
    console.log(`${different.includes(kind) ? "DIFFERENT" : "same     "}  ${kind}  ${first[index]}  ${second[index]}`);
  }
  if (different.length > 0) throw new Error(`Not reproducible: ${different.join(", ")}`);
}

async function packagesOf(place: (typeof PLACES)[number] | undefined): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), place?.prefix ?? ""));
  try {
    await run("git", ["clone", "--quiet", "--no-hardlinks", ROOT, folder]);
    const options = { cwd: folder, env: { ...process.env, ...place?.env }, shell: process.platform === "win32" };
    await run("npm", ["ci", "--prefer-offline"], options);
    await run("npm", ["run", "package"], options);
    const names = KINDS.map((kind) => `consentry-${packageJson.version}-${kind}.zip`);
    return await Promise.all(names.map(async (name) => sha256(await readFile(join(folder, "artifacts", name)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
