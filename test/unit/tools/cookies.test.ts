import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "consentry-cookies-"));

function convert(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "tools/cookies.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

const jar = join(folder, "jar.txt");
beforeAll(() =>
  writeFileSync(jar, "a.example\tFALSE\t/\tTRUE\t0\tsid\tsecret-1\nbad line\n.a.example\tTRUE\t/\tTRUE\t0\tt\t2\n"),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("converts a file, and tells on stderr what was skipped and lost, without values", () => {
  const { status, stdout, stderr } = convert("convert", jar, "--to", "header", "--url", "https://a.example/");
  expect([status, stdout]).toEqual([0, "sid=secret-1; t=2\n"]);
  expect(stderr).toContain("entry 2 has the wrong number of columns");
  expect(stderr).toContain("2 cookies lose Secure");
  expect(stderr).not.toContain("secret");
}, 90_000);

test.each([
  ["no such file", ["convert", join(folder, "none"), "--to", "json"], "cannot be read"],
  ["an unknown format", ["convert", jar, "--to", "yaml"], "--to is one of"],
  ["a text that is no jar", ["convert", join(ROOT, "LICENSE"), "--to", "json"], "no format of cookies"],
  ["curl without an address", ["convert", jar, "--to", "curl"], "needs --url"],
  ["no command", [], "Usage"],
])(
  "%s: one sentence, exit 2, nothing on stdout",
  (_what, args, sentence) => {
    const { status, stdout, stderr } = convert(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(sentence);
  },
  90_000,
);
