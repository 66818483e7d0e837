import { readFileSync } from "node:fs";
import path from "node:path";
import type { Answer, Site } from "../../world/visit.ts";

const PACKAGES = path.resolve(import.meta.dirname, "..", "..", "..", "node_modules");

/** A page with a consent pop-up. Each lives on a site of its own: answers are kept by site. */
export type PopupPage = {
  /** "klaro" for http://klaro.test/. */
  readonly name: string;
  /** Files of npm packages, served at /lib/<package>/<file>. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** Markup and scripts of the page's own. */
  readonly body: string;
  /** In the head, before the scripts. */
  readonly head?: string;
};

const TYPES: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** What the page does with a yes: it writes a cookie of that purpose, and never before. */
const HELPERS = `
  document.cookie = "sid=abc; path=/";
  window.onConsent = (what) => { document.cookie = (what === "ga" ? "_ga=GA1.1.1.1" : "_fbp=fb.1.1.1") + "; path=/"; };
`;

/** A document of one of these pages: some text above, what the page brings below. */
function popupDocument({ head = "", scripts = [], styles = [], body }: Omit<PopupPage, "name">): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>page</title>
<style>body{margin:0;font:16px sans-serif}.bar{position:fixed;left:0;right:0;bottom:0;padding:20px;background:#eee}</style>
${styles.map((file) => `<link rel="stylesheet" href="/lib/${file}">`).join("\n")}
<script>${HELPERS}</script>${head}
${scripts.map((file) => `<script src="/lib/${file}"></script>`).join("\n")}</head>
<body><main><h1>A page</h1><p>Something to read, whatever one answers.</p></main>${body}</body></html>`;
}

/** Serves the pages, and the files of the packages that they use. */
export function popupSite(pages: readonly PopupPage[]): Site {
  return ({ host, url }): Answer | undefined => {
    const page = pages.find(({ name }) => host === `${name}.test` || host.endsWith(`.${name}.test`));
    if (page === undefined) return undefined;
    if (url.pathname.startsWith("/lib/")) {
      const file = path.join(PACKAGES, url.pathname.slice("/lib/".length));
      const type = TYPES[path.extname(file)];
      if (type && file.startsWith(PACKAGES)) return { type, body: readFileSync(file) };
    }
    return url.pathname === "/" ? { type: "text/html; charset=utf-8", body: popupDocument(page) } : undefined;
  };
}
