import { buildExtensionIfStale } from "../../tools/build-extension.ts";
import { ensureBrowsers } from "../../tools/ensure-browsers.ts";

/** Before all scenarios: browsers on this machine, and builds that are newer than the sources. */
export function setup(): void {
  ensureBrowsers(["chromium", "firefox"]);
  buildExtensionIfStale();
}
