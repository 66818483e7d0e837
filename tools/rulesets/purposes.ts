import type { BlockingPurpose } from "#core/blocking/rulesets.ts";
import type { Draft } from "./draft.ts";
import type { Entities } from "./entities.ts";
import { hostOfUrlFilter } from "./hosts.ts";
import { CLOAKED } from "./own-facts.ts";

/** Categories of third-party-web that say what a request is for; the others only name an owner (docs/purposes.md). */
export const PURPOSE_OF_CATEGORY: Readonly<Record<string, BlockingPurpose>> = {
  ad: "advertising",
  marketing: "advertising",
  social: "advertising",
  video: "advertising",
  analytics: "analytics",
  "tag-manager": "analytics",
};

/** Host's category, then the company behind a hidden host, then the list. "never": consent providers must keep working. */
export function purposeOf(draft: Draft, entities: Entities): BlockingPurpose | "never" {
  const host = draft.host ?? hostOfUrlFilter(draft.match.urlFilter);
  const category = host === undefined ? undefined : entities.find(host)?.category;
  if (category === "consent-provider") return "never";
  const known = PURPOSE_OF_CATEGORY[category ?? ""] ?? CLOAKED[draft.company ?? ""]?.purpose;
  return known ?? (draft.list === 3 ? "analytics" : "advertising");
}
