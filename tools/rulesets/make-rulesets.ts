import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { RULESETS, type TargetBrowser } from "#core/blocking/rulesets.ts";
import { ROOT } from "../targets.ts";
import { type Compiled, compile } from "./compile.ts";
import { SURROGATES } from "./emit.ts";
import { type Entities, readEntities } from "./entities.ts";
import { lint } from "./lint.ts";
import { type Manifest, type OutputFile, sha256, upToDate, writeOutput } from "./output.ts";
import { type FilterList, PACKAGE, readLists } from "./read-lists.ts";
import { TRACKER_OWNERS, trackerOwnerLines } from "./tracker-owners.ts";

export const OUTPUT = join(ROOT, "src/generated/rulesets");
const SOURCE_FOLDER = join(ROOT, "node_modules", PACKAGE);

export type Made = Manifest & { readonly cached: boolean; readonly milliseconds: number };

/**
 * Makes the rulesets of both browsers in `folder`, unless they are there and were made of the same inputs.
 * Throws when the package is missing or changed, or when the linter finds a mistake; nothing is written then.
 */
export function makeRulesets(folder = OUTPUT, cache: "use cache" | "ignore cache" = "use cache"): Made {
  const start = performance.now();
  const key = keyOfInputs();
  const known = cache === "use cache" ? upToDate(folder, key) : undefined;
  const manifest = known ?? writeOutput(folder, key, build());
  return { ...manifest, cached: known !== undefined, milliseconds: Math.round(performance.now() - start) };
}

function build(): readonly OutputFile[] {
  const lists = readLists(SOURCE_FOLDER);
  const entities = readEntities();
  const compiled = compile(lists, entities);
  const problems = (["chrome", "firefox"] as const).flatMap((browser) =>
    lint({ browser, rulesets: compiled.rulesets[browser], resources: new Set(Object.values(SURROGATES)) }),
  );
  if (problems.length > 0) throw new Error(`${problems.length} mistakes:\n${problems.slice(0, 50).join("\n")}`);
  return [
    ...filesOf("chrome", compiled),
    ...filesOf("firefox", compiled),
    ["SOURCE.json", pretty(sourceOf(lists, entities))],
    ["tracker-owners.txt", trackerOwnerLines(TRACKER_OWNERS)],
    ["report.json", pretty(compiled.report)],
  ];
}

function filesOf(browser: TargetBrowser, { rulesets, tables }: Compiled): readonly OutputFile[] {
  return [
    ...rulesets[browser].map(({ id, rules }): OutputFile => [`${browser}/${id}.json`, `${JSON.stringify(rules)}\n`]),
    [`${browser}/rule-table.json`, `${JSON.stringify(tables[browser])}\n`],
  ];
}

/** Duties of the licences: which data, of which version and date, under which licence. */
function sourceOf(lists: readonly FilterList[], entities: Entities) {
  const { version } = readJson(join(SOURCE_FOLDER, "package.json")) as { readonly version: string };
  return {
    lists: {
      package: PACKAGE,
      version,
      integrity: integrityOf(PACKAGE),
      licence: "GPL-3.0-only",
      parts: lists.map(({ id, name, updated, text }) => ({ id, name, updated, sha256: sha256(text) })),
    },
    owners: {
      package: "third-party-web",
      version: entities.version,
      integrity: integrityOf("third-party-web"),
      licence: "MIT",
    },
    rulesets: RULESETS.map(({ id }) => id),
  };
}

function integrityOf(name: string): string | undefined {
  const lock = readJson(join(ROOT, "package-lock.json")) as Lock;
  return lock.packages[`node_modules/${name}`]?.integrity;
}

type Lock = { readonly packages: Readonly<Record<string, { readonly integrity?: string }>> };

/** Everything that the output depends on: our own code and tables, and the locked packages. */
function keyOfInputs(): string {
  const folders = ["tools/rulesets", "tools/generate", "src/core/blocking", "src/core/purposes"];
  const files = folders.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)));
  const own = files.filter((file) => statSync(file).isFile()).sort();
  const packages = [PACKAGE, "third-party-web", "tldts", "@adguard/agtree", "@adguard/re2-wasm"];
  const installed = packages.map((name) => readFileSync(join(ROOT, "node_modules", name, "package.json"), "utf8"));
  const pinned = packages.map((name) => `${name} ${integrityOf(name)}`);
  return sha256([...own.map((file) => readFileSync(file, "utf8")), ...pinned, ...installed].join("\n"));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
