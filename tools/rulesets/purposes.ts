import type { BlockingPurpose } from "#core/blocking/rulesets.ts";
import { purposeOfCategory } from "#core/purposes/category.ts";
import { CLOAKED_COMPANIES } from "./cloaked-companies.ts";
import type { Draft } from "./draft.ts";
import type { Entities } from "./entities.ts";
import { hostOfUrlFilter } from "./hosts.ts";

/** Hosts that carry the answer to a consent question, though their company is known for something else. */
const CARRIES_CONSENT: ReadonlySet<string> = new Set(["iabusprivacy.pmc.com"]);

/** The host's company, then the company behind a hidden host, then the list. "never": consent providers must keep working. */
export function purposeOf(draft: Draft, entities: Entities): BlockingPurpose | "never" {
  const host = draft.host ?? hostOfUrlFilter(draft.match.urlFilter);
  return draft.purpose ?? purposeOfHost(host, entities) ?? purposeOfList(draft);
}

function purposeOfHost(host: string | undefined, entities: Entities): BlockingPurpose | "never" | undefined {
  if (host === undefined) return;
  if (CARRIES_CONSENT.has(host)) return "never";
  const category = entities.find(host)?.category;
  const purpose = category === undefined ? "unclassified" : purposeOfCategory(category);
  if (purpose === "necessary") return "never";
  return purpose === "advertising" || purpose === "analytics" ? purpose : undefined;
}

function purposeOfList({ company, list }: Draft): BlockingPurpose {
  const byList = list === 3 ? "analytics" : "advertising";
  return CLOAKED_COMPANIES[company ?? ""]?.purpose ?? byList;
}
