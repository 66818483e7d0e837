import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RULESETS, ruleResources, type TargetBrowser } from "#core/blocking/rulesets.ts";

const FIREFOX_PARTS = {
  browser_specific_settings: { gecko: { id: "rules@consentry.example", strict_min_version: "140.0" } },
};

/** An extension that holds the rulesets and nothing else, so that a browser can be asked about them. */
export function writeTestExtension(
  browser: TargetBrowser,
  rulesets: string,
): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "consentry-rules-"));
  const manifest = {
    manifest_version: 3,
    name: "Rules under test",
    version: "1",
    permissions: ["declarativeNetRequest", "declarativeNetRequestFeedback"],
    host_permissions: ["<all_urls>"],
    background: browser === "firefox" ? { scripts: ["background.js"] } : { service_worker: "background.js" },
    declarative_net_request: { rule_resources: ruleResources(browser) },
    ...(browser === "firefox" && FIREFOX_PARTS),
  };
  mkdirSync(join(folder, "rulesets"));
  for (const { id } of RULESETS)
    copyFileSync(join(rulesets, browser, `${id}.json`), join(folder, "rulesets", `${id}.json`));
  writeFileSync(join(folder, "background.js"), "");
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
