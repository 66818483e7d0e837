/** Source texts by path within src: "core/site.ts". */
export type Sources = Readonly<Record<string, string>>;

const ANY_IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;

/** Imports that remain when types are erased. `import { type A }` remains, as TypeScript leaves it. */
const VALUE_IMPORT = /^(?:import|export) (?!type )(?:[^"';()]*?\bfrom )?"([^"]+)"|(?<!typeof )\bimport\(\s*"([^"]+)"/gm;

/** What a file imports, types too: files of src by their path, packages by their name. */
export function importsOf(sources: Sources, file: string, statement = ANY_IMPORT): readonly string[] {
  return [...(sources[file] ?? "").matchAll(statement)].map(([, one, other]) => {
    const specifier = (one ?? other ?? "").replace(/\?\w+$/, "");
    if (specifier.startsWith(".")) return new URL(specifier, `file:///${file}`).pathname.slice(1);
    return specifier.replace(/^#/, "");
  });
}

/** Files of src and packages that are loaded with a file, at once or later, directly or through others. */
export function loadedBy(sources: Sources, file: string, loaded = new Set<string>()): ReadonlySet<string> {
  for (const target of importsOf(sources, file, VALUE_IMPORT)) {
    if (!loaded.has(target)) loadedBy(sources, target, loaded.add(target));
  }
  return loaded;
}

/** `isWithin("core/site.ts", "core")`, `isWithin("preact/hooks", "preact")`. */
export function isWithin(target: string, part: string): boolean {
  return target === part || target.startsWith(`${part}/`);
}
