import { posix } from "node:path";
import type { Files } from "./folder.ts";

/** What a browser loads together: an extension page, the background, one content script. */
export type Bundle = {
  readonly name: string;
  readonly kind: "page" | "background" | "content";
  /** Paths within the unpacked extension, the entry first: all that is loaded, at once or later. */
  readonly files: readonly string[];
  /** Those that are loaded before anything is shown: without what `import()` brings when it is wanted. */
  readonly first: readonly string[];
};

const IN_SCRIPT = /(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)["'`]/g;
const AT_ONCE = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+)["'`]/g;
const IN_PAGE = /\s(?:src|href)="([^"]+)"/g;
const IN_STYLE = /(?:url\(\s*|@import\s+)["']?([^"')]+)/g;

/** The bundles of an unpacked extension, found by what is in it. Throws when the background or every page is missing. */
export function bundlesOf(files: Files): readonly Bundle[] {
  const paths = [...files.keys()];
  const pages = paths.filter((path) => path.endsWith(".html"));
  const contents = paths.filter((path) => path.endsWith(".iife.js"));
  const background = "service-worker-loader.js";
  if (!files.has(background) || pages.length === 0) throw new Error("No background or no page in this build.");
  return [
    ...pages.map((path) => bundleOf(files, { name: posix.basename(posix.dirname(path)), kind: "page", path })),
    bundleOf(files, { name: "background", kind: "background", path: background }),
    ...contents.map((path) => bundleOf(files, { name: posix.basename(path, ".iife.js"), kind: "content", path })),
  ];
}

/** Throws when there is no such file, so that nothing is checked in its absence. */
export function textOf(files: Files, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The build has no ${path}.`);
  return content.toString("utf8");
}

function bundleOf(files: Files, entry: { name: string; kind: Bundle["kind"]; path: string }): Bundle {
  const { name, kind, path } = entry;
  return { name, kind, files: [...reachedFrom(files, path, IN_SCRIPT)], first: [...reachedFrom(files, path, AT_ONCE)] };
}

/** The file itself and every file of the build that it loads by these words of a script. */
function reachedFrom(files: Files, path: string, script: RegExp, reached = new Set<string>()): ReadonlySet<string> {
  if (!files.has(path) || reached.has(path)) return reached;
  reached.add(path);
  for (const [, target = ""] of textOf(files, path).matchAll(patternFor(path, script))) {
    reachedFrom(files, posix.join(target.startsWith("/") ? "." : posix.dirname(path), target), script, reached);
  }
  return reached;
}

function patternFor(path: string, script: RegExp): RegExp {
  if (path.endsWith(".html")) return IN_PAGE;
  return path.endsWith(".css") ? IN_STYLE : script;
}
