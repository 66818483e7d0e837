import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { distFolder, ROOT, type Target } from "./targets.ts";

const CONTENT = join(ROOT, "src/content");
const ENDING = ".iife.ts";

/**
 * Builds each `src/content/*.iife.ts` into one file without imports, `assets/*.iife.js`, which the background puts into
 * pages or registers there. Not in the manifest: a script that is listed there runs in every page.
 */
export async function buildContentScripts(target: Target): Promise<void> {
  for (const file of readdirSync(CONTENT).filter((name) => name.endsWith(ENDING))) {
    await build({
      configFile: false,
      root: ROOT,
      logLevel: "warn",
      publicDir: false,
      plugins: [nativeApi()],
      build: {
        outDir: distFolder(target),
        emptyOutDir: false,
        modulePreload: false,
        target: target === "firefox" ? "firefox140" : "chrome132",
        rolldownOptions: {
          input: join(CONTENT, file),
          output: { format: "iife", entryFileNames: `assets/${file.replace(/\.ts$/, ".js")}` },
        },
      },
    });
  }
}

/**
 * A content script asks by promises and reads texts: both browsers' own objects can do that, so the polyfill (10 kB in
 * every page) stays outside. What its listener in the background rejects comes back without `answered`, and `asker` says
 * so.
 */
function nativeApi(): Plugin {
  const name = "webextension-polyfill";
  return {
    name: "native-api",
    enforce: "pre",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    // An element of the page with the id "browser" is a global of that name where the browser has none (Chromium < 156).
    load: (id) =>
      id === `\0${name}`
        ? "export default globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome;"
        : undefined,
  };
}
