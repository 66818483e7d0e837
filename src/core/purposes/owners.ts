import type { Category } from "./category.ts";
import { domainSuffixes } from "./domain-suffix.ts";

export type Owner = {
  readonly company: string;
  readonly category: Category;
  /** The domain or host under which the company is known. */
  readonly domain: string;
};

export type Owners = ReadonlyMap<string, Omit<Owner, "domain">>;

export const CATEGORY_CODES = {
  a: "ad",
  n: "analytics",
  c: "cdn",
  p: "consent-provider",
  t: "content",
  s: "customer-success",
  h: "hosting",
  m: "marketing",
  o: "other",
  l: "social",
  g: "tag-manager",
  u: "utility",
  v: "video",
} as const satisfies Record<string, Category>;

/** Reads what tools/generate.ts wrote: a line per company and category, fields between tabs, hosts between blanks. */
export function parseOwners(lines: string): Owners {
  const owners = new Map<string, Omit<Owner, "domain">>();
  for (const line of lines === "" ? [] : lines.split("\n")) {
    const [company = "", code = "", hosts = ""] = line.split("\t");
    const owner = { company, category: CATEGORY_CODES[code as keyof typeof CATEGORY_CODES] };
    for (const host of hosts.split(" ")) owners.set(host, owner);
  }
  return owners;
}

/**
 * The company of a host: the longest known suffix decides. The registrable domain of every known host is among them
 * (unless strangers share it), so nothing else has to be asked. `host` without a leading dot, in lower case.
 */
export function ownerOfHost(owners: Owners, host: string): Owner | undefined {
  for (const domain of domainSuffixes(host)) {
    const owner = owners.get(domain);
    if (owner) return { ...owner, domain };
  }
  return undefined;
}
