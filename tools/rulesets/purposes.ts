import type { BlockingPurpose } from "#core/blocking/rulesets.ts";
import { purposeOfCategory } from "#core/purposes/category.ts";
import { CLOAKED_COMPANIES } from "./cloaked-companies.ts";
import type { Draft } from "./draft.ts";
import type { Entities } from "./entities.ts";
import { hostOfUrlFilter } from "./hosts.ts";

/** The host's company, then the company behind a hidden host, then the list. "never": consent providers must keep working. */
export function purposeOf(draft: Draft, entities: Entities): BlockingPurpose | "never" {
  if (draft.purpose !== undefined) return draft.purpose;
  const host = draft.host ?? hostOfUrlFilter(draft.match.urlFilter);
  const category = host === undefined ? undefined : entities.find(host)?.category;
  const purpose = category === undefined ? "unclassified" : purposeOfCategory(category);
  if (purpose === "necessary") return "never";
  if (purpose === "advertising" || purpose === "analytics") return purpose;
  const byList = draft.list === 3 ? "analytics" : "advertising";
  return CLOAKED_COMPANIES[draft.company ?? ""]?.purpose ?? byList;
}
