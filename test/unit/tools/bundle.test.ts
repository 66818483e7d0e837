import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { bundlesOf } from "../../../tools/bundle.ts";
import { type BuiltManifest, manifestFindings } from "../../../tools/manifest-rules.ts";
import { holdsSuffixList } from "../../../tools/suffix-list.ts";

const filesOf = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));

const BUILD = {
  "service-worker-loader.js": "import './assets/background.js';",
  "src/popup/index.html": '<script type="module" src="/assets/popup.js"></script><link href="/assets/popup.css">',
  "src/content/guard.iife.js": "(function(){})()",
  "assets/background.js": 'import{t as e}from"./shared.js";',
  "assets/popup.js": 'import"./shared.js";const x=()=>import("./later.js");',
  "assets/popup.css": "@import './theme.css';",
  "assets/theme.css": "p{}",
  "assets/shared.js": "export const t=1;",
  "assets/later.js": "export const l=1;",
  "assets/nobody.js": "",
};

test("a bundle is all that its entry loads, at once or later, shared files too", () => {
  const loaded = bundlesOf(filesOf(BUILD)).map(({ name, kind, files }) => [name, kind, files.toSorted()]);
  expect(loaded).toEqual([
    [
      "popup",
      "page",
      [
        "assets/later.js",
        "assets/popup.css",
        "assets/popup.js",
        "assets/shared.js",
        "assets/theme.css",
        "src/popup/index.html",
      ],
    ],
    ["background", "background", ["assets/background.js", "assets/shared.js", "service-worker-loader.js"]],
    ["guard", "content", ["src/content/guard.iife.js"]],
  ]);
});

test("what import() brings is not loaded at once", () => {
  const popup = bundlesOf(filesOf(BUILD)).find(({ name }) => name === "popup");
  expect(popup?.files).toContain("assets/later.js");
  expect(popup?.first.toSorted()).toEqual(popup?.files.filter((file) => file !== "assets/later.js").toSorted());
});

test.each(["service-worker-loader.js", "src/popup/index.html"])("a build without %s is refused", (missing) => {
  const { [missing as keyof typeof BUILD]: _gone, ...rest } = BUILD;
  expect(() => bundlesOf(filesOf(rest))).toThrow("No background or no page");
});

test("the public suffix list is recognised in tldts, and not in what only names a few hosts", () => {
  const tldts = readFileSync(createRequire(import.meta.url).resolve("tldts"), "utf8");
  expect(holdsSuffixList(tldts)).toBe(true);
  expect(holdsSuffixList("shop.azurewebsites.net, a.myfritz.net, example.com")).toBe(false);
});

const extension_pages =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const MANIFEST = {
  manifest_version: 3,
  name: "",
  short_name: "",
  description: "",
  version: "",
  default_locale: "en",
  icons: {},
  permissions: "tabs cookies webRequest webNavigation scripting storage alarms declarativeNetRequest".split(" "),
  host_permissions: ["<all_urls>"],
  background: {},
  action: {},
  options_ui: {},
  content_security_policy: { extension_pages },
  declarative_net_request: { rule_resources: [] },
  minimum_chrome_version: "132",
  storage: {},
};

test("the agreed manifest has no findings, in whatever order its permissions come", () => {
  expect(manifestFindings(MANIFEST, "chrome")).toEqual([]);
});

test.each<[string, BuiltManifest & Record<string, unknown>]>([
  ['"web_accessible_resources" is not agreed', { web_accessible_resources: [] }],
  ['"externally_connectable" is not agreed', { externally_connectable: { matches: [] } }],
  ['"optional_permissions" is not agreed', { optional_permissions: ["history"] }],
  ['"content_scripts" is not agreed', { content_scripts: [] }],
  ["permissions is", { permissions: [...MANIFEST.permissions, "history"] }],
  ["permissions is", { permissions: ["cookies"] }],
  ["host_permissions is", { host_permissions: ["<all_urls>", "file:///*"] }],
  ["content_security_policy is", { content_security_policy: { extension_pages: `${extension_pages}; x` } }],
  ["content_security_policy is", { content_security_policy: { extension_pages, sandbox: "" } }],
])("%s … is a finding", (finding, change) => {
  expect(manifestFindings({ ...MANIFEST, ...change }, "chrome")).toEqual([expect.stringContaining(finding)]);
});

test("Firefox is told that nothing is collected", () => {
  const { minimum_chrome_version: _chrome, storage: _schema, ...rest } = MANIFEST;
  const collecting = (required: string[]) => ({
    ...rest,
    permissions: [...rest.permissions, "webRequestBlocking"],
    browser_specific_settings: { gecko: { data_collection_permissions: { required } } },
  });
  expect(manifestFindings(collecting(["none"]), "firefox")).toEqual([]);
  expect(manifestFindings(collecting(["browsingActivity"]), "firefox")).toHaveLength(1);
});
