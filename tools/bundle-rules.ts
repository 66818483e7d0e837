/** A pattern that must not be in the built files, apart from the exact places that `except` describes. */
export type BundleRule = {
  readonly says: string;
  readonly files: RegExp;
  readonly pattern: RegExp;
  /** What is known and let through: once in a file, or as often as it comes when it is global. */
  readonly except?: RegExp;
};

const SCRIPT = /\.(?:js|html)$/;

/** Preact's renderer, minified: `e.innerHTML=f.__html`, where `f` is what a component gave as dangerouslySetInnerHTML. */
const PREACT_ASSIGNS = /\b\w+\.innerHTML=\w+\.__html\b/;
/** Preact's renderer compares the names of properties: ``d==`dangerouslySetInnerHTML`?p=y``. */
const PREACT_COMPARES = /\w==`dangerouslySetInnerHTML`\?\w=\w/g;

/** Text from cookies and pages is hostile, and nothing comes from or goes to a server (docs/permissions.md). */
export const BUNDLE_RULES: readonly BundleRule[] = [
  { says: "eval", files: SCRIPT, pattern: /\beval\s*\)?\s*\(/g },
  { says: "new Function", files: SCRIPT, pattern: /\bFunction\s*\(\s*["'`\w]/g },
  { says: "innerHTML =", files: SCRIPT, pattern: /\binnerHTML["'`]?\]?\s*\+?=(?!=)/g, except: PREACT_ASSIGNS },
  { says: "outerHTML =", files: SCRIPT, pattern: /\bouterHTML["'`]?\]?\s*\+?=(?!=)/g },
  { says: "insertAdjacentHTML", files: SCRIPT, pattern: /\binsertAdjacentHTML\b/g },
  { says: "document.write", files: SCRIPT, pattern: /\bdocument\s*\.\s*writeln?\b/g },
  { says: "dangerouslySetInnerHTML", files: SCRIPT, pattern: /\bdangerouslySetInnerHTML\b/g, except: PREACT_COMPARES },
  { says: "a script from elsewhere", files: SCRIPT, pattern: /\bimport(?:Scripts)?\s*\(\s*["'`](?:https?:)?\/\//g },
  { says: "a static import from elsewhere", files: SCRIPT, pattern: /\b(?:from|import)\s*["'`](?:https?:)?\/\//g },
  {
    says: "a request to elsewhere",
    files: SCRIPT,
    pattern: /\b(?:fetch|sendBeacon|WebSocket|EventSource|Worker)\s*\(\s*["'`](?:https?:|wss?:)?\/\//g,
  },
  { says: "a source set from elsewhere", files: SCRIPT, pattern: /\bsrc\s*[:=]\s*["'`](?:https?:)?\/\//g },
  {
    says: "a style sheet or form to elsewhere",
    files: /\.html$/,
    pattern: /(?:<link[^>]*\shref|\s(?:action|srcset|poster))="(?:https?:)?\/\//g,
  },
  { says: "an inline script", files: /\.html$/, pattern: /<script(?![^>]*\ssrc=)/g },
  { says: "an inline handler", files: /\.html$/, pattern: /\son\w+=/g },
  { says: "a style from elsewhere", files: /\.css$/, pattern: /(?:url\(\s*|@import\s+)["']?(?:https?:)?\/\//g },
  { says: "a source map", files: /\.(?:js|css)$/, pattern: /[#@]\s*sourceMappingURL=/g },
];

/** Hits of all rules in one file, as sentences that show the place. */
export function findingsIn(path: string, text: string): readonly string[] {
  return BUNDLE_RULES.filter(({ files }) => files.test(path)).flatMap(({ says, pattern, except }) => {
    const unknown = except ? text.replace(except, "") : text;
    return [...unknown.matchAll(pattern)].map(({ index }) => {
      const place = unknown.slice(Math.max(0, index - 40), index + 60).replaceAll("\n", " ");
      return `${path}: ${says}: …${place}…`;
    });
  });
}
