import { grantsOn, type Policy } from "#core/policy/policy.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { Site } from "#core/site.ts";

/** A set of refused purposes as text: "analytics-advertising", or "" where nothing is refused. */
export type GuardSet = string;

/** The set of what is refused where these purposes are granted. */
export function guardSetOf(granted: readonly OptionalPurpose[]): GuardSet {
  return OPTIONAL_PURPOSES.filter((purpose) => !granted.includes(purpose)).join("-");
}

/** Every set that refuses something: one script each. */
export const GUARD_SETS: readonly GuardSet[] = [1, 2, 3, 4, 5, 6, 7].map((bits) =>
  OPTIONAL_PURPOSES.filter((_purpose, index) => (bits >> index) & 1).join("-"),
);

/** The purposes of a set. */
export function refusedIn(set: GuardSet): readonly OptionalPurpose[] {
  const names = set.split("-");
  return OPTIONAL_PURPOSES.filter((purpose) => names.includes(purpose));
}

/** Where a set holds: on these sites, or everywhere but on these. */
export type GuardPlace =
  | { readonly set: GuardSet; readonly only: readonly Site[] }
  | { readonly set: GuardSet; readonly except: readonly Site[] };

/**
 * Which set holds where, by the one rule: a site without an answer has the standing one, a site with one its own, and
 * where protection is off there is none. At most one place for each set, in a fixed order.
 */
export function guardPlaces(policy: Policy): readonly GuardPlace[] {
  const usual = guardSetOf(grantsOn(policy, "").granted);
  const bySet = new Map<GuardSet, Site[]>();
  for (const site of policy.decisions.keys()) {
    if (policy.unprotected.has(site)) continue;
    const set = guardSetOf(grantsOn(policy, site).granted);
    bySet.set(set, [...(bySet.get(set) ?? []), site]);
  }
  const except = [...policy.unprotected, ...[...bySet].flatMap(([set, sites]) => (set === usual ? [] : sites))].sort();
  return GUARD_SETS.flatMap((set): readonly GuardPlace[] => {
    if (set === usual) return [{ set, except }];
    const only = bySet.get(set)?.sort();
    return only ? [{ set, only }] : [];
  });
}
