import type { JarCookie } from "./extension-pages.ts";

/** Every field of every cookie, each as one text, sorted: two jars are the same when these are. */
export function jarTexts(jar: readonly JarCookie[]): readonly string[] {
  return jar.map((cookie) => JSON.stringify(Object.entries(cookie).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}
