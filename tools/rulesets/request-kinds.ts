import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import { sortedUnique } from "./domain-list.ts";
import { REQUEST_KINDS, type RequestKind } from "./draft.ts";
import type { Modifier } from "./filter.ts";

const KIND_OF_MODIFIER: Readonly<Record<string, RequestKind>> = {
  script: "script",
  image: "image",
  stylesheet: "stylesheet",
  font: "font",
  media: "media",
  object: "object",
  subdocument: "sub_frame",
  xmlhttprequest: "xmlhttprequest",
  ping: "ping",
  websocket: "websocket",
  other: "other",
};

/** Firefox's own words for what Chromium reports as one kind (measured: a beacon is `ping` in Chromium, `beacon` in Firefox). */
const ALSO_IN_FIREFOX: Readonly<Partial<Record<RequestKind, readonly string[]>>> = {
  ping: ["beacon"],
  image: ["imageset"],
  object: ["object_subrequest"],
  other: ["web_manifest", "xml_dtd", "xslt", "speculative"],
};

export function isKind(name: string): boolean {
  return name in KIND_OF_MODIFIER;
}

export type Kinds = { readonly types?: readonly RequestKind[]; readonly notTypes?: readonly RequestKind[] };

/** The kinds that a filter names. `undefined`: they contradict one another. */
export function kindsOf(modifiers: readonly Modifier[]): Kinds | undefined {
  const named = modifiers.filter(({ name }) => isKind(name));
  const kinds = (negated: boolean) =>
    sortedUnique(named.filter((each) => each.negated === negated).map(({ name }) => KIND_OF_MODIFIER[name] ?? "other"));
  const types = kinds(false);
  const notTypes = kinds(true);
  if (types.length > 0 && notTypes.length > 0) return;
  if (types.length > 0) return { types };
  return notTypes.length > 0 ? { notTypes } : {};
}

/** The names that a browser's rule takes for these kinds. */
export function resourceTypes(kinds: readonly RequestKind[], browser: TargetBrowser): readonly string[] {
  const names = kinds.flatMap((kind) => [kind, ...((browser === "firefox" && ALSO_IN_FIREFOX[kind]) || [])]);
  return sortedUnique(names);
}

/** Every name that may stand in a browser's rule. */
export function knownResourceTypes(browser: TargetBrowser): ReadonlySet<string> {
  return new Set(resourceTypes(REQUEST_KINDS, browser));
}
