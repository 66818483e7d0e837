import type { Category } from "#core/purposes/category.ts";
import type { Draft } from "./draft.ts";
import type { Entities } from "./entities.ts";
import { isCovered } from "./hosts.ts";

/** Categories whose hosts are blocked as third parties although no list names them. */
const ADDED_CATEGORIES: ReadonlySet<Category> = new Set(["ad", "analytics", "social", "marketing"]);

/** Hosts of trackers that the lists leave out, as third parties only: their owners' own sites keep working. */
export function addedHosts(entities: Entities, drafts: readonly Draft[]): readonly Draft[] {
  const blocked = new Set(
    drafts.flatMap((draft) =>
      draft.kind === "block" && Object.keys(draft.match).length === 0 ? (draft.host ?? []) : [],
    ),
  );
  return entities.listed
    .filter(([host, category]) => ADDED_CATEGORIES.has(category) && !isCovered(host, blocked))
    .map(
      ([host]): Draft => ({ kind: "block", important: false, host, match: { party: "thirdParty" }, list: "entities" }),
    );
}

export function ownExceptions(): readonly Draft[] {
  return [];
}
