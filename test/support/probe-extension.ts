import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserName } from "../../tools/find-browser.ts";

/** Of the probe, not of the product. */
const ADDON_ID = "probe@consentry.example";

const PAGE = `<!doctype html><meta charset="utf-8"><title>Probe</title><link rel="stylesheet" href="popup.css">
<p id="said">a probe</p><button>Press</button><script src="popup.js"></script>`;

const FILES: Readonly<Record<string, string>> = {
  "popup.css": "body { width: 320px; height: 120px; background: #ffd; color: #113 }",
  "popup.js": `document.querySelector("button").addEventListener("click", (event) => {
    document.querySelector("#said").textContent = "pressed";
  });
  document.documentElement.dataset.ready = "true";`,
};

const BACKGROUND = `const api = globalThis.browser ?? chrome;
globalThis.seen = [];
api.webRequest.onBeforeRequest.addListener((request) => { globalThis.seen.push(request.url); }, { urls: ["<all_urls>"] });
globalThis.__consentryReady = true;`;

/**
 * Writes the smallest extension that can read every cookie into a fresh folder: the world and the launchers are proved
 * with it, so that they do not depend on what the product does to a page. The caller removes the folder.
 */
export function writeProbeExtension(browser: BrowserName): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "consentry-probe-"));
  const manifest = {
    manifest_version: 3,
    name: "Probe",
    version: "1.0",
    permissions: ["cookies", "tabs", "storage", "webRequest"],
    host_permissions: ["<all_urls>"],
    action: { default_popup: "src/popup/index.html" },
    ...(browser === "firefox"
      ? { background: { scripts: ["background.js"] }, browser_specific_settings: { gecko: { id: ADDON_ID } } }
      : { background: { service_worker: "background.js" } }),
  };
  const popup = path.join(folder, "src", "popup");
  mkdirSync(popup, { recursive: true });
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "background.js"), BACKGROUND);
  writeFileSync(path.join(popup, "index.html"), PAGE);
  for (const [name, text] of Object.entries(FILES)) {
    writeFileSync(path.join(popup, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
