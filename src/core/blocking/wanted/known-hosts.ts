import { purposeOfCategory } from "#core/purposes/category.ts";
import type { Owners } from "#core/purposes/owners.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import { isRuleHost } from "./rule-host.ts";

/** The hosts that are known to serve one purpose, or any that is known. Sorted. */
export function hostsOfPurpose(
  owners: Owners,
  wanted: Exclude<Purpose, "unclassified"> | "any known",
): readonly string[] {
  const isWanted = (purpose: Purpose) => (wanted === "any known" ? purpose !== "unclassified" : purpose === wanted);
  const hosts = [...owners].filter(([, { category }]) => isWanted(purposeOfCategory(category)));
  return hosts
    .map(([host]) => host)
    .filter(isRuleHost)
    .sort();
}
