import thirdPartyWeb from "third-party-web/nostats-subset.js";
import type { Category } from "#core/purposes/category.ts";
import { OWNER_OVERRIDES } from "#core/purposes/owner-overrides.ts";
import { CATEGORY_CODES } from "#core/purposes/owners.ts";
import { siteOfHost } from "#core/site.ts";

type Entry = { readonly company: string; readonly category: Category };

const SHARED = new Set(OWNER_OVERRIDES.sharedHosting);

/** Hosts and registrable domains with company and category, as the extension reads them (`parseOwners`). */
export function compactOwners(): string {
  const entries = new Map<string, Entry>();
  for (const { host, entry } of listedHosts()) if (!entries.has(host)) entries.set(host, entry);
  addRegistrableDomains(entries);
  for (const [company, category, domains] of OWNER_OVERRIDES.domains) {
    for (const domain of domains.split(" ")) entries.set(domain, { company, category });
  }
  dropRepetitions(entries);
  return lines(entries);
}

function* listedHosts(): Generator<{ readonly host: string; readonly entry: Entry }> {
  for (const { name, company, category, domains } of thirdPartyWeb.entities) {
    const entry = { company: companyOf(name, company), category: category as Category };
    for (const domain of domains) {
      const host = domain.replace(/^\*\./, "");
      if (!SHARED.has(host)) yield { host, entry };
    }
  }
}

/** Our spelling of an entity's company. The list names an entity without a company by itself. */
function companyOf(name: string, company: string): string {
  const own = OWNER_OVERRIDES.entities[name];
  if (own !== undefined) return own;
  const listed = (company || name).replace(/ CMP$/, "").replaceAll("&amp;", "&").trim();
  return OWNER_OVERRIDES.companies[listed] ?? listed;
}

/** A cookie has a domain where the list has a host: the domain is its hosts' if they agree on the company. */
function addRegistrableDomains(entries: Map<string, Entry>): void {
  const domains = new Map<string, Entry[]>();
  for (const [host, entry] of entries) domains.set(siteOfHost(host), [...(domains.get(siteOfHost(host)) ?? []), entry]);
  for (const [domain, hosts] of domains) {
    const [first] = hosts;
    if (!first || SHARED.has(domain) || entries.has(domain)) continue;
    if (!hosts.every(({ company }) => company === first.company)) continue;
    const agreed = hosts.every(({ category }) => category === first.category);
    entries.set(domain, agreed ? first : { ...first, category: "other" });
  }
}

/** What its parent says already need not be said. */
function dropRepetitions(entries: Map<string, Entry>): void {
  for (const [host, { company, category }] of [...entries]) {
    for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) {
      const parent = entries.get(host.slice(dot + 1));
      if (!parent) continue;
      if (parent.company === company && parent.category === category) entries.delete(host);
      break;
    }
  }
}

function lines(entries: ReadonlyMap<string, Entry>): string {
  const groups = new Map<string, string[]>();
  for (const [host, { company, category }] of entries) {
    const code = Object.keys(CATEGORY_CODES).find(
      (key) => CATEGORY_CODES[key as keyof typeof CATEGORY_CODES] === category,
    );
    if (code === undefined) throw new Error(`${host}: unknown category "${category}"`);
    const key = `${company}\t${code}`;
    groups.set(key, [...(groups.get(key) ?? []), host]);
  }
  return [...groups]
    .map(([key, hosts]) => `${key}\t${hosts.sort().join(" ")}`)
    .sort()
    .join("\n");
}
