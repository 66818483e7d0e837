import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserName } from "../../tools/find-browser.ts";
import { distOf } from "./browsers.ts";

/** Of this stand-in, not of the product. */
const ADDON_ID = "banner@consentry.example";

/** Asks what it is told to ask and keeps what is answered: the banner's other side, without what leads to a question. */
const BACKGROUND = `const api = globalThis.browser ?? chrome;
const { session } = api.storage;
const reply = async ({ method, body }, { frameId, url }) => {
  const { question, answers = [], fails } = await session.get(["question", "answers", "fails"]);
  if (method === "getQuestion") return { answered: true, ...(question && { json: JSON.stringify(question) }) };
  if (fails) return undefined;
  await session.set({ answers: [...answers, { ...body, frameId, url }] });
  await session.remove("question");
  return { answered: true };
};
api.runtime.onMessage.addListener((message, sender, respond) => {
  if (message.method) reply(message, sender).then(respond);
  return message.method !== undefined;
});
globalThis.__consentryReady = true;`;

/** Writes an extension with the product's banner and texts into a fresh folder. The caller removes it. */
export function writeBannerExtension(browser: BrowserName): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), "consentry-banner-"));
  const manifest = {
    manifest_version: 3,
    name: "Banner",
    version: "1.0",
    default_locale: "en",
    permissions: ["cookies", "tabs", "storage", "scripting"],
    host_permissions: ["<all_urls>"],
    action: {},
    ...(browser === "firefox"
      ? { background: { scripts: ["background.js"] }, browser_specific_settings: { gecko: { id: ADDON_ID } } }
      : { background: { service_worker: "background.js" } }),
  };
  mkdirSync(path.join(folder, "assets"));
  cpSync(path.join(distOf(browser), "_locales"), path.join(folder, "_locales"), { recursive: true });
  cpSync(path.join(distOf(browser), "assets/banner.iife.js"), path.join(folder, "assets/banner.iife.js"));
  writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(path.join(folder, "background.js"), BACKGROUND);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
