import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import packageJson from "../../package.json" with { type: "json" };
import { COMPATIBLE_LICENCES, readShippedPackages } from "../../tools/licences.ts";
import { ROOT } from "../../tools/targets.ts";

type LockFile = { readonly packages: Readonly<Record<string, LockedPackage>> };

type LockedPackage = {
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Added by vite.config.ts. */
const FIREFOX_PERMISSIONS = ["webRequestBlocking"];

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const lockText = read("package-lock.json");
const packages = Object.entries((JSON.parse(lockText) as LockFile).packages).filter(([path]) => path !== "");
const shipped = await readShippedPackages();
const PLURAL_FORMS = ["zero", "one", "two", "few", "many", "other"];
const locales = readdirSync(join(ROOT, "public/_locales"));

function textsIn(locale: string): Readonly<Record<string, { readonly message: string }>> {
  return JSON.parse(read(`public/_locales/${locale}/messages.json`));
}

function placesIn(message: string): readonly string[] {
  return [...new Set(message.match(/\$(?:\d|\w+\$)/g))].toSorted();
}

/** Empty where this is no checkout, as in the source archive. */
const tracked = spawnSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
  .stdout.split("\0")
  .filter((path) => path !== "");

/** What has its place at the top; dot-files aside. */
const TOP = ["src", "public", "test", "docs", "tools"];
const TOP_FILE = /^(?:[A-Z]+(?:\.md)?|[a-z][\w.-]*\.(?:json|ts))$/;

test.skipIf(tracked.length === 0)("the top level holds what belongs there: no tool's leavings", () => {
  const strangers = tracked.filter((path) => {
    const [top = "", ...rest] = path.split("/");
    if (top.startsWith(".")) return rest.length > 0 && top !== ".ci" && top !== ".github";
    return rest.length > 0 ? !TOP.includes(top) : !TOP_FILE.test(top);
  });
  expect(strangers).toEqual([]);
});

test.skipIf(tracked.length === 0)("no file names a place on the computer that it was written on", () => {
  const home = `${ROOT}/`;
  const naming = tracked.filter((path) => readFileSync(join(ROOT, path)).includes(home));
  expect(naming).toEqual([]);
});

test("every permission has its paragraph in docs/permissions.md, and every paragraph its permission", () => {
  const sections = read("docs/permissions.md").split(/^## /m).slice(1);
  const explained = sections.map((section) => /^`([^`]+)`\n\n[A-Z][^#]{100,}/.exec(section)?.[1]);
  const asked = [...manifest.permissions, ...manifest.host_permissions, ...FIREFOX_PERMISSIONS];
  expect(explained.toSorted()).toEqual(asked.toSorted());
});

/** Translated so far: what speaks to people in web pages about their rights, and what stores show. */
const TRANSLATED = /^(?:banner|extensionName$|extensionDescription$)/;

test("the banner speaks all 24 official languages of the EU", () => {
  const official = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv";
  expect(locales.toSorted()).toEqual(official.split(" "));
});

test.each(locales)(
  "%s has every text that is translated, counted things in every plural form of its language",
  (locale) => {
    const english = Object.keys(textsIn("en")).filter((key) => locale === "en" || TRANSLATED.test(key));
    const bases = english.filter((key) => key.endsWith("_one")).map((key) => key.slice(0, -"_one".length));
    const isForm = (key: string) => bases.some((base) => PLURAL_FORMS.some((form) => key === `${base}_${form}`));
    const { pluralCategories } = new Intl.PluralRules(locale.replace("_", "-")).resolvedOptions();
    const counted = bases.flatMap((base) => pluralCategories.map((form) => `${base}_${form}`));
    const expected = [...english.filter((key) => !isForm(key)), ...counted];
    expect(expected.length).toBeGreaterThan(25);
    expect(Object.keys(textsIn(locale)).toSorted()).toEqual(expected.toSorted());
  },
);

test.each(locales.filter((locale) => locale !== "en"))("%s leaves no English standing", (locale) => {
  const texts = textsIn(locale);
  const same = Object.entries(texts).filter(([key, { message }]) => message === textsIn("en")[key]?.message);
  // Words that the language has taken over as they are.
  expect(same.filter(([, { message }]) => !/^\$1 (?:cookies?|trackers?)$/.test(message))).toEqual([]);
  expect(texts.bannerLanguage?.message).toBe(locale);
  expect(texts.extensionName?.message).toMatch(/^Consentry\b.{10,35}$/);
  expect(texts.extensionDescription?.message.length).toBeLessThanOrEqual(132);
});

test.each(locales)("every text in %s has the places of the English one, and is not empty", (locale) => {
  const texts = textsIn(locale);
  for (const [key, { message }] of Object.entries(textsIn("en"))) {
    if (texts[key] === undefined || /_(?:zero|one|two|few|many)$/.test(key)) continue; // "one cookie" needs no number
    expect([key, placesIn(texts[key].message)]).toEqual([key, placesIn(message)]);
    expect(texts[key].message.trim()).not.toBe("");
  }
});

test("every text that the manifest names is there", () => {
  const keys = Object.keys(textsIn("en"));
  const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((key) => !keys.includes(key ?? ""))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(lockText).not.toContain('"resolved"');
  expect(lockText).not.toMatch(/registry\.|\.tgz/);
});

test("the lock file has every package, those for other systems too, else `npm ci` refuses it", () => {
  const names = new Set(
    packages.map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)),
  );
  const wanted = packages.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

test("the content of every package is fixed by its hash, but for programs of tools on other systems", () => {
  const unfixed = packages.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
  expect(packages.length - unfixed.length).toBeGreaterThan(400);
  // Their hashes were not to be had when the versions were chosen: to be added as soon as they are.
  const known = /^node_modules\/@(?:biomejs\/cli|oxc-parser\/binding)-(?!linux-(?:x64|arm64)(?:-gnu)?$)/;
  expect(unfixed.filter(([path, { dev, optional }]) => !(known.test(path) && dev && optional))).toEqual([]);
});

test("versions are pinned", () => {
  const versions = Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(versions.filter((version) => !/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test("at most nine packages are shipped, none of which runs a script when it is installed", () => {
  expect(shipped.length).toBeGreaterThanOrEqual(Object.keys(packageJson.dependencies).length);
  expect(shipped.length).toBeLessThanOrEqual(9);
  expect(shipped.filter(({ runsInstallScript }) => runsInstallScript)).toEqual([]);
});

test.each(shipped.map(({ path, licence }) => [path, licence]))(
  "%s, under %s, may be part of a GPL program",
  (_path, licence) => {
    expect(COMPATIBLE_LICENCES).toContain(licence);
  },
);

test("one version everywhere, and users are told what it brings", () => {
  expect(manifest.version).toBe(packageJson.version);
  expect(read("CHANGELOG.md")).toContain(`## ${packageJson.version}`);
});
