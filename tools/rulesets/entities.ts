import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { siteOfHost } from "#core/site.ts";
import { parentsOf } from "./hosts.ts";
import { OWN_OWNERS, SHARED_HOSTING, SPELLINGS } from "./own-facts.ts";

export type Entity = { readonly owner: string; readonly category: string };

/** Who stands behind a host, from third-party-web (MIT) and our own table before it. */
export type Entities = {
  readonly version: string;
  /** The longest host suffix that is known, else the registrable domain where all its entities agree. */
  readonly find: (host: string) => Entity | undefined;
  /** Host suffixes by what third-party-web calls them. */
  readonly hostsOf: (category: string) => readonly string[];
  /** Every suffix with its owner, for the table that ships. */
  readonly owners: ReadonlyMap<string, string>;
};

type Row = {
  readonly name: string;
  readonly company?: string;
  readonly category: string;
  readonly domains: readonly string[];
};

export function readEntities(): Entities {
  const folder = dirname(createRequire(import.meta.url).resolve("third-party-web/package.json"));
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  return createEntities(JSON.parse(readFileSync(join(folder, "dist/entities-nostats.json"), "utf8")) as Row[], version);
}

export function createEntities(rows: readonly Row[], version: string): Entities {
  const bySuffix = suffixesOf(rows);
  const bySite = sitesOf(bySuffix);
  return {
    version,
    find: (host) => {
      const suffix = parentsOf(host).find((name) => bySuffix.has(name));
      const found = suffix === undefined ? bySite.get(siteOfHost(host)) : bySuffix.get(suffix);
      return found === "several" ? undefined : found;
    },
    hostsOf: (category) => [...bySuffix].filter(([, each]) => each.category === category).map(([suffix]) => suffix),
    owners: ownersOf(bySuffix, bySite),
  };
}

function suffixesOf(rows: readonly Row[]): ReadonlyMap<string, Entity> {
  const bySuffix = new Map<string, Entity>();
  for (const row of rows) {
    const entity = { owner: ownerName(row), category: row.category };
    for (const domain of row.domains) {
      const suffix = domain.replace(/^\*\./, "").toLowerCase();
      if (!SHARED_HOSTING.has(suffix)) bySuffix.set(suffix, entity);
    }
  }
  for (const [suffix, owner] of OWN_OWNERS) {
    bySuffix.set(suffix, { owner, category: bySuffix.get(suffix)?.category ?? "" });
  }
  return bySuffix;
}

function sitesOf(bySuffix: ReadonlyMap<string, Entity>): ReadonlyMap<string, Entity | "several"> {
  const bySite = new Map<string, Entity | "several">();
  for (const [suffix, entity] of bySuffix) {
    const site = siteOfHost(suffix);
    if (!SHARED_HOSTING.has(site)) bySite.set(site, agreed(bySite.get(site), entity));
  }
  return bySite;
}

/** A registrable domain speaks for its hosts only where every entity on it names the same owner. */
function agreed(known: Entity | "several" | undefined, entity: Entity): Entity | "several" {
  if (known === undefined) return entity;
  if (known === "several" || known.owner !== entity.owner) return "several";
  return known.category === entity.category ? known : { owner: entity.owner, category: "" };
}

function ownersOf(bySuffix: ReadonlyMap<string, Entity>, bySite: ReadonlyMap<string, Entity | "several">) {
  const owners = new Map([...bySuffix].map(([suffix, { owner }]) => [suffix, owner]));
  for (const [site, entity] of bySite) {
    if (entity !== "several" && !owners.has(site)) owners.set(site, entity.owner);
  }
  return owners;
}

function ownerName({ name, company }: Row): string {
  const owner = company || name;
  return SPELLINGS[owner] ?? owner;
}
