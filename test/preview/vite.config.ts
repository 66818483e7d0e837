import preact from "@preact/preset-vite";
import { defineConfig } from "vite";
import manifest from "../../manifest.json" with { type: "json" };

/** The popup without a browser extension around it: fake reports, the real components, the real CSP. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [preact()],
  resolve: { alias: { "webextension-polyfill": `${import.meta.dirname}/../support/fake-polyfill.ts` } },
  build: { emptyOutDir: true, modulePreload: false, target: "es2023" },
  preview: {
    host: "127.0.0.1",
    headers: { "Content-Security-Policy": manifest.content_security_policy.extension_pages },
  },
});
