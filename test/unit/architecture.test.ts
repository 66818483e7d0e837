import { describe, expect, test } from "vitest";
import { importsOf, isWithin, loadedBy, type Sources } from "../support/source-imports.ts";

const SCREEN = [
  "core",
  "messages.ts",
  "platform/messaging.ts",
  "platform/i18n.ts",
  "ui",
  "preact",
  "@preact/signals",
  "@tanstack/virtual-core",
];

/**
 * Which part of src may import what, its own folder aside: the whole architecture (CONTRIBUTING.md). The longest name
 * counts. The popup asks for permissions itself, since a browser wants the person's click in the page that asks, and
 * finds its own tab. What popup and manager both draw says its texts itself, hence i18n in `ui`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  "core/site.ts": ["tldts"],
  "messages.ts": ["core"],
  "content-messages.ts": ["core"],
  generated: ["core"],
  platform: ["core", "webextension-polyfill"],
  "platform/i18n.ts": ["core", "webextension-polyfill", "public/_locales/en/messages.json"], // the names of all texts
  // The answering of the sites' own pop-ups: its engine, its questions to the page and its rules.
  "platform/page-popup.ts": ["core", "webextension-polyfill", "@duckduckgo/autoconsent"],
  state: ["core", "platform"],
  background: ["core", "generated", "content-messages.ts", "messages.ts", "platform", "state"],
  ui: ["core", "platform/i18n.ts", "preact", "@preact/signals", "@tanstack/virtual-core"],
  // Beside hostile pages: no component library, and the only door to the browser besides messages opens shadow roots.
  content: [
    "core",
    "content-messages.ts",
    "platform/content-messaging.ts",
    "platform/messaging.ts",
    "platform/shadow-root.ts",
  ],
  "content/banner": ["core", "content-messages.ts", "platform/i18n.ts", "platform/shadow-root.ts", "ui"],
  "content/cmp-rules.iife.ts": ["@duckduckgo/autoconsent"],
  popup: [...SCREEN, "platform/pages.ts", "platform/permissions.ts", "platform/tabs.ts"],
  options: [...SCREEN, "platform/permissions.ts"],
  welcome: [...SCREEN, "platform/permissions.ts", "platform/install.ts"], // closes its own tab
};

/** What core must be given, so that the same question always has the same answer. */
const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.|\bset(?:Timeout|Interval)\b/;

const modules = import.meta.glob<string>("/src/**/*.{ts,tsx}", { query: "?raw", import: "default", eager: true });
const sources: Sources = Object.fromEntries(
  Object.entries(modules).map(([path, text]) => [path.slice("/src/".length), text]),
);
const files = Object.keys(sources);

function partOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((part) => isWithin(file, part))
    .sort((a, b) => b.length - a.length)[0];
}

function forbiddenImports(all: Sources, file: string): readonly string[] {
  const allowed = [...(MAY_IMPORT[partOf(file) ?? ""] ?? []), file.split("/")[0] ?? ""];
  return importsOf(all, file).filter((target) => !allowed.some((part) => isWithin(target, part)));
}

test("every file has its row in the table, and every row its file", () => {
  expect(files.length).toBeGreaterThan(20); // a check that sees no files must not be green
  expect(new Set(files.map((file) => partOf(file) ?? file))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

test.each(files)("%s imports only what its part may", (file) => {
  expect(forbiddenImports(sources, file)).toEqual([]);
});

test.each(files.filter((file) => isWithin(file, "core")))("%s takes time and chance from outside", (file) => {
  expect(sources[file]).not.toMatch(IMPURE);
});

test.each([
  ["background/main.ts", "tldts"], // the guard: what the next rows look for can be found
  ["popup/main.tsx", "preact"],
])("%s loads %s", (entry, target) => {
  expect([...loadedBy(sources, entry)].some((each) => isWithin(each, target))).toBe(true);
});

test.each([
  ["popup/main.tsx", "tldts"], // the public suffix list, 270 kB
  ["welcome/main.tsx", "tldts"],
  ["options/main.tsx", "tldts"],
  ["popup/main.tsx", "generated"],
  ["popup/main.tsx", "state"],
  ["popup/main.tsx", "public"], // texts come from the browser, in the user's language
  ["content/banner.iife.ts", "tldts"],
  ["content/banner.iife.ts", "preact"],
  ["content/banner.iife.ts", "generated"],
  ["content/banner.iife.ts", "public"],
])("%s does not load %s", (entry, target) => {
  expect([...loadedBy(sources, entry)].filter((each) => isWithin(each, target))).toEqual([]);
});

describe("the check itself sees", () => {
  test.each([
    ["an alias", "core/a.ts", 'import { x } from "#platform/tabs.ts";'],
    ["a relative path", "core/a.ts", 'import { x } from "../platform/tabs.ts";'],
    ["import()", "core/a.ts", 'const x = await import("#platform/tabs.ts");'],
    ["a type", "core/a.ts", 'import type { X } from "#platform/tabs.ts";'],
    ["a re-export", "core/a.ts", 'export * from "#platform/tabs.ts";'],
    ["several lines", "core/a.ts", 'import {\n  x,\n} from "#platform/tabs.ts";'],
    ["a side effect", "core/a.ts", 'import "#platform/tabs.ts";'],
    ["a package", "core/a.ts", 'import { parse } from "tldts";'],
    ["a screen that reads storage", "popup/a.tsx", 'import { x } from "#state/undo.ts";'],
    ["a screen that touches the jar", "popup/a.tsx", 'import { x } from "#platform/cookie-jar.ts";'],
    ["a component that asks", "ui/a.tsx", 'import { ask } from "#platform/messaging.ts";'],
    ["a background that draws", "background/a.ts", 'import { h } from "preact";'],
    ["a new folder", "utils/a.ts", 'import { x } from "#core/site.ts";'],
  ])("%s", (_what, file, text) => {
    expect(forbiddenImports({ [file]: text }, file)).toHaveLength(1);
  });

  test("what is loaded through a neighbour, but not what is only a type", () => {
    const seeded = {
      "popup/main.tsx": 'import { x } from "#core/a.ts";\nimport type { Site } from "#core/b.ts";',
      "core/a.ts": 'export { x } from "./c.ts";',
      "core/c.ts": 'import { parse } from "tldts";',
    };
    expect([...loadedBy(seeded, "popup/main.tsx")]).toEqual(["core/a.ts", "core/c.ts", "tldts"]);
  });

  test.each(["Date.now()", "new Date()", "Math.random()"])("%s in core", (call) => {
    expect(`const x = ${call};`).toMatch(IMPURE);
  });
});
