import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import packageJson from "../package.json" with { type: "json" };

const ROOT = path.resolve(import.meta.dirname, "..");
const SOURCES = ["src", "public", "tools/rulesets", "manifest.json", "vite.config.ts", "package-lock.json"];
const BUILDS = ["dist/chrome/manifest.json", "dist/firefox/manifest.json"];

/** Newest change below a file or folder, in milliseconds; 0 when it is not there. */
function newestChange(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    return stat?.mtimeMs ?? 0;
  }
  // A folder's own time tells of files that went away.
  return readdirSync(file).reduce(
    (newest, name) => Math.max(newest, newestChange(path.join(file, name))),
    stat.mtimeMs,
  );
}

/** Whether a build is missing, or older than what it is made from. */
function isStale(): boolean {
  const built = Math.min(...BUILDS.map((file) => newestChange(path.join(ROOT, file))));
  return SOURCES.some((source) => newestChange(path.join(ROOT, source)) > built);
}

function run(command: string, environment: Readonly<Record<string, string>> = {}): void {
  const env = { ...process.env, ...environment };
  const { status } = spawnSync(command, { cwd: ROOT, env, shell: true, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    throw new Error(`The extension could not be built: ${command} failed.`);
  }
}

/** Makes the production builds for both browsers, unless they are newer than every source. */
export function buildExtensionIfStale(): void {
  if (!isStale()) {
    return;
  }
  if ("build" in packageJson.scripts) {
    run("npm run --silent build");
    return;
  }
  for (const target of ["chrome", "firefox"]) {
    run("npx vite build --logLevel warn", { TARGET: target });
  }
}
