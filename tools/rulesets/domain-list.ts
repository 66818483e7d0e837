import { domainToASCII } from "node:url";
import { COMMON_SUFFIXES } from "./common-suffixes.ts";

export type DomainList = { readonly included: readonly string[]; readonly excluded: readonly string[] };

const HOST = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const IPV6 = /^\[[0-9a-f:.]+\]$/;

/** Lower case and punycode; undefined where the text is no host name. */
export function toHost(text: string): string | undefined {
  const host = domainToASCII(text) || text.toLowerCase();
  return HOST.test(host) || IPV6.test(host) ? host : undefined;
}

/** `a.com|~b.com|c.*`, with the wildcard spelt out. Undefined when an entry is an expression or no host. */
export function parseDomainList(text: string): DomainList | undefined {
  const included: string[] = [];
  const excluded: string[] = [];
  for (const entry of text.split("|").filter(Boolean)) {
    const name = entry.startsWith("~") ? entry.slice(1) : entry;
    const hosts = expand(name);
    if (hosts === undefined) return;
    (name === entry ? included : excluded).push(...hosts);
  }
  return { included: sortedUnique(included), excluded: sortedUnique(excluded) };
}

function expand(name: string): readonly string[] | undefined {
  if (!name.endsWith(".*")) {
    const host = toHost(name);
    return host === undefined ? undefined : [host];
  }
  const stem = toHost(name.slice(0, -2));
  return stem === undefined ? undefined : COMMON_SUFFIXES.map((suffix) => `${stem}.${suffix}`);
}

/** Code unit order: the same on every computer, unlike a locale's. */
export function sortedUnique<T extends string>(values: Iterable<T>): readonly T[] {
  return [...new Set(values)].sort();
}
