import type { Category } from "#core/purposes/category.ts";
import { OWNER_OVERRIDES } from "#core/purposes/owner-overrides.ts";
import type { Draft } from "./draft.ts";
import type { Entities } from "./entities.ts";
import { isCovered } from "./hosts.ts";
import { reasonToKeep } from "./kept-hosts.ts";

/** Categories whose hosts are blocked as third parties although no list names them. Social hosts serve what people came for. */
const ADDED_CATEGORIES: ReadonlySet<Category> = new Set(["ad", "analytics", "marketing"]);

/** Hosts of trackers that the lists leave out, as third parties only: their owners' own sites keep working. */
export function addedHosts(entities: Entities, drafts: readonly Draft[]): readonly Draft[] {
  const blocked = new Set(drafts.flatMap((draft) => (blocksAsThirdParty(draft) ? (draft.host ?? []) : [])));
  const shared = new Set(OWNER_OVERRIDES.sharedHosting);
  const isAdded = (host: string, category: Category) =>
    ADDED_CATEGORIES.has(category) &&
    !isCovered(host, blocked) &&
    !shared.has(host) &&
    reasonToKeep(host) === undefined;
  return entities.listed
    .filter(([host, category]) => isAdded(host, category))
    .map(([host]) => ({ kind: "block", important: false, host, match: { party: "thirdParty" }, list: "entities" }));
}

function blocksAsThirdParty({ kind, match }: Draft): boolean {
  const { party, ...rest } = match;
  return kind === "block" && party !== "firstParty" && Object.keys(rest).length === 0;
}

/** Consent providers keep working even where a pattern without a host would stop them: without them no site can ask. */
export function consentExceptions(entities: Entities): readonly Draft[] {
  return entities.listed
    .filter(([, category]) => category === "consent-provider")
    .map(([host]) => ({ kind: "allow", important: false, host, match: {}, list: "own" }));
}
