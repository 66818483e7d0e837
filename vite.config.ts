import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";
import manifest from "./manifest.json" with { type: "json" };
import { RULESET_FOLDER, ruleResources } from "./src/core/blocking/rulesets.ts";
import { guardScripts } from "./tools/guard-scripts.ts";

const ADDON_ID = "consentry@consentry.example";

/** `TARGET=firefox` builds for Firefox; the name BROWSER is left alone because desktops use it. */
const target = process.env.TARGET === "firefox" ? "firefox" : "chrome";

const buildTarget = target === "firefox" ? "firefox140" : "chrome141";

/** One manifest.json; what the two browsers need differently is here and nowhere else (docs/browsers.md). */
function manifestFor(browser: "chrome" | "firefox"): ManifestV3Export {
  const declarative_net_request = { rule_resources: ruleResources(browser) };
  if (browser === "chrome") {
    // Cookies tell their cross-site ancestor since 130, rules know the top-level site since 141.
    const storage = { managed_schema: "managed-schema.json" };
    return { ...manifest, storage, declarative_net_request, minimum_chrome_version: "141" } as ManifestV3Export;
  }
  return {
    ...manifest,
    declarative_net_request,
    permissions: [...manifest.permissions, "webRequestBlocking"],
    background: { scripts: [manifest.background.service_worker] },
    browser_specific_settings: {
      gecko: {
        id: ADDON_ID,
        strict_min_version: "140.0",
        data_collection_permissions: { required: ["none"] },
      },
      gecko_android: { strict_min_version: "142.0" },
    },
  } as unknown as ManifestV3Export;
}

/** The rules that tools/rulesets made for this browser, what they were made of, and what each of them is. */
function withRulesets(browser: "chrome" | "firefox"): Plugin {
  const made = join(import.meta.dirname, "src/generated/rulesets");
  return {
    name: "with-rulesets",
    apply: "build",
    buildStart() {
      if (!existsSync(join(made, "manifest.json"))) throw new Error("There are no rulesets: run `npm run rulesets`.");
      const files = readdirSync(join(made, browser)).map((name) => [name, join(made, browser, name)] as const);
      for (const [name, path] of [...files, ["SOURCE.json", join(made, "SOURCE.json")] as const]) {
        this.emitFile({ type: "asset", fileName: `${RULESET_FOLDER}/${name}`, source: readFileSync(path) });
      }
    },
  };
}

/** Files of the extension's own origin need no CORS; the attribute only makes the page differ from what was written. */
function withoutCrossorigin(): Plugin {
  return {
    name: "without-crossorigin",
    transformIndexHtml: { order: "post", handler: (html) => html.replaceAll(" crossorigin", "") },
  };
}

/**
 * "popup" for src/popup/index.html: the folder says what a file is; crxjs alone would say "index.html" and "main.ts".
 * No hashes: an extension is updated as a whole, and two versions can be compared file by file.
 */
function chunkName({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const folder = /\/src\/([^/]+)\/[^/]+$/.exec(facadeModuleId ?? "")?.[1];
  return `assets/${folder ?? "[name]"}.js`;
}

export default defineConfig({
  // The thread that reads files, without a hash in its name either.
  worker: { format: "es", rolldownOptions: { output: { entryFileNames: "assets/[name].js" } } },
  plugins: [
    preact(),
    withRulesets(target),
    crx({ manifest: manifestFor(target), browser: target }),
    withoutCrossorigin(),
    guardScripts(buildTarget),
  ],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    // The background holds the public suffix list and our tables; tools/check-sizes.ts keeps the budgets.
    chunkSizeWarningLimit: 1000,
    modulePreload: false,
    sourcemap: false,
    target: buildTarget,
    rolldownOptions: {
      // Pages that the manifest does not name.
      input: { welcome: "src/welcome/index.html" },
      output: {
        entryFileNames: chunkName,
        chunkFileNames: chunkName,
        assetFileNames: "assets/[name][extname]",
      },
    },
  },
});
