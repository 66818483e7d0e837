import { crx, type ManifestV3Export } from "@crxjs/vite-plugin";
import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import manifest from "./manifest.json" with { type: "json" };

const ADDON_ID = "consentry@consentry.example";

/** `TARGET=firefox` builds for Firefox; the name BROWSER is left alone because desktops use it. */
const target = process.env.TARGET === "firefox" ? "firefox" : "chrome";

/** One manifest.json; what the two browsers need differently is here and nowhere else (docs/browsers.md). */
function manifestFor(browser: "chrome" | "firefox"): ManifestV3Export {
  if (browser === "chrome") {
    // Cookies tell their cross-site ancestor since 130, `cookies.getPartitionKey` exists since 132.
    return { ...manifest, minimum_chrome_version: "132" } as ManifestV3Export;
  }
  return {
    ...manifest,
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

export default defineConfig({
  plugins: [preact(), crx({ manifest: manifestFor(target), browser: target })],
  build: {
    outDir: `dist/${target}`,
    emptyOutDir: true,
    modulePreload: false,
    target: target === "firefox" ? "firefox140" : "chrome132",
  },
});
