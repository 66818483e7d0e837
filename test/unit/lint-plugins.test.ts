import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "../../tools/targets.ts";

/** The parts of Biome's JSON report that are read here. */
type Report = {
  readonly diagnostics: readonly { readonly message: string; readonly location: { readonly path: string } }[];
};

const STATE = "A worker forgets module state";
const MARKUP = "Text from cookies and pages is hostile";
const BROWSER = "Do not use the global variable";

/** One line of code each, in a file of the folder named first; what the linter must say of it, or undefined. */
const CASES: readonly (readonly [folder: string, code: string, says: string | undefined])[] = [
  ["background", "let count = 0;", STATE],
  ["background", "export let count = 0;", STATE],
  ["state", "const seen = new Map<string, string>();", STATE],
  ["state", "export const seen = new Set<string>();", STATE],
  ["platform", "const list: string[] = [];", STATE],
  ["platform", "const byTab: Record<string, string> = {};", STATE],
  ["platform", "export class Jar { static count = 0; }", STATE],
  ["platform", "export class Jar { static readonly kind = 1; }", undefined],
  ["background", "export const NAMES = new Map([['a', 'b']]);", undefined],
  ["background", "export const LIMITS = [1, 2];", undefined],
  ["state", "export function f() { let n = 0; const m = new Map(); n += m.size; return n; }", undefined],
  ["state", "export const f = () => { let n = 0; n += 1; return n; };", undefined],
  ["popup", "export const seen = new Map<string, string>();", undefined],
  ["popup", "document.body.innerHTML = location.hash;", MARKUP],
  ["ui", "document.body.innerHTML += location.hash;", MARKUP],
  ["ui", "document.body.outerHTML = location.hash;", MARKUP],
  ["content", "document.body.insertAdjacentHTML('beforeend', location.hash);", MARKUP],
  ["content", "document.write(location.hash);", MARKUP],
  ["background", "self.document.body.innerHTML = location.hash;", MARKUP],
  ["popup", "document.body.textContent = location.hash;", undefined],
  ["popup", "void chrome.tabs.query({});", BROWSER],
  ["background", "void browser.tabs.query({});", BROWSER],
];

const OURS = [STATE, MARKUP, BROWSER];
const folder = mkdtempSync(join(tmpdir(), "consentry-lint-"));
const pathOf = (index: number) => `src/${CASES[index]?.[0]}/case-${index}.ts`;
let report: Report = { diagnostics: [] };

beforeAll(() => {
  for (const path of ["biome.json", ".gitignore", "package.json", "tools/biome"]) {
    cpSync(join(ROOT, path), join(folder, path), { recursive: true });
  }
  for (const [index, [, code]] of CASES.entries()) {
    mkdirSync(dirname(join(folder, pathOf(index))), { recursive: true });
    writeFileSync(join(folder, pathOf(index)), `${code}\nexport {};\n`);
  }
  const biome = join(ROOT, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "src"];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  report = JSON.parse(stdout);
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(CASES.map(([place, code, says], index) => [place, code, says ?? "nothing", index] as const))(
  "in %s, of `%s` the linter says: %s",
  (_place, _code, says, index) => {
    const said = report.diagnostics.filter(({ location }) => location.path.endsWith(pathOf(index)));
    const ours = OURS.filter((words) => said.some(({ message }) => message.includes(words)));
    expect(ours).toEqual(says === "nothing" ? [] : [says]);
  },
);
