import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { distOf } from "../../test/support/browsers.ts";
import type { BrowserName } from "../find-browser.ts";

/** Milliseconds since the popup's navigation began, taken in the popup itself. "Painted": the frame after is on screen. */
export type PopupTimes = {
  readonly firstPaint: number;
  readonly firstRowPainted: number;
  readonly readyPainted: number;
};

/** Runs before the popup's own script. Its clock is the page's, so no round trip of remote control is in a figure. */
const STOPWATCH = `const times = (globalThis.benchTimes = {});
const afterPaint = (task) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = task;
  channel.port2.postMessage(0);
});
const note = (name) => {
  if (times[name] !== undefined) return;
  times[name] = 0;
  afterPaint(() => { times[name] = performance.now(); });
};
globalThis.benchAfterPaint = afterPaint;
new MutationObserver((changes, observer) => {
  if (document.querySelector("[data-cookie-name]")) note("firstRowPainted");
  if (document.documentElement.dataset.ready !== "true") return;
  note("readyPainted");
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
`;

function addStopwatch(page: string): void {
  const html = readFileSync(page, "utf8");
  const measured = html.replace("<script ", '<script src="/stopwatch.js"></script><script ');
  if (measured === html) throw new Error(`${page} has no script to be measured.`);
  writeFileSync(page, measured);
}

/** The production build with a stopwatch in its pages. Nothing else differs. */
export function measuredBuild(browser: BrowserName): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "consentry-bench-"));
  const remove = () => {
    process.off("exit", remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", remove); // also when Ctrl-C ends it
  cpSync(distOf(browser), folder, { recursive: true });
  for (const page of ["src/popup/index.html", "src/options/index.html"]) addStopwatch(join(folder, page));
  writeFileSync(join(folder, "stopwatch.js"), STOPWATCH);
  return { folder, remove };
}
