import { readFileSync } from "node:fs";
import { join } from "node:path";
import thirdPartyWeb from "third-party-web/nostats-subset.js";
import type { Category } from "#core/purposes/category.ts";
import { type Owner, ownerOfHost, parseOwners } from "#core/purposes/owners.ts";
import { compactOwners } from "../generate/owners.ts";
import { ROOT } from "../targets.ts";
import { TRACKER_OWNERS, trackerOwnerLines } from "./tracker-owners.ts";

/** Who stands behind a host: the table that also names cookies' companies, and ours of trackers that it lacks. */
export type Entities = {
  /** Of third-party-web. */
  readonly version: string;
  readonly find: (host: string) => Owner | undefined;
  /** Hosts as third-party-web lists them, with its own category. */
  readonly listed: readonly (readonly [host: string, category: Category])[];
};

export function readEntities(): Entities {
  const manifest = readFileSync(join(ROOT, "node_modules/third-party-web/package.json"), "utf8");
  const owners = parseOwners([compactOwners(), trackerOwnerLines(TRACKER_OWNERS)].join("\n"));
  return {
    version: (JSON.parse(manifest) as { readonly version: string }).version,
    find: (host) => ownerOfHost(owners, host),
    listed: thirdPartyWeb.entities.flatMap(({ category, domains }) =>
      domains.map((domain) => [domain.replace(/^\*\./, "").toLowerCase(), category as Category] as const),
    ),
  };
}
