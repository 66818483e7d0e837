import { type Decision, holds } from "#core/consent/decision.ts";
import { grantedBy } from "#core/consent/standing-answer.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { Settings } from "#core/settings.ts";
import type { Site } from "#core/site.ts";
import type { TrackerRule } from "./tracker-rule.ts";

/** All that the one rule reads: what is stored, as it holds now in one kind of window. */
export type Policy = {
  readonly settings: Settings;
  /** Each holds at `now`: `createPolicy` leaves the others out. */
  readonly decisions: ReadonlyMap<Site, Decision>;
  /** Sites where protection is switched off. */
  readonly unprotected: ReadonlySet<Site>;
  readonly trackerRules: readonly TrackerRule[];
};

/** What is stored, with the answers that have ended left out. `now` in milliseconds since the epoch. */
export function createPolicy(
  stored: {
    readonly settings: Settings;
    readonly decisions: ReadonlyMap<Site, Decision>;
    readonly unprotected: readonly Site[];
    readonly trackerRules: readonly TrackerRule[];
  },
  now: number,
): Policy {
  return {
    settings: stored.settings,
    decisions: new Map([...stored.decisions].filter(([, decision]) => holds(decision, now))),
    unprotected: new Set(stored.unprotected),
    trackerRules: stored.trackerRules,
  };
}

/** The optional purposes that go through on a site, and whether the person said so for this very site. */
export function grantsOn(
  policy: Policy,
  site: Site,
): { readonly granted: readonly OptionalPurpose[]; readonly isDecided: boolean } {
  const decision = policy.decisions.get(site);
  return decision
    ? { granted: decision.granted, isDecided: true }
    : { granted: grantedBy(policy.settings.standingAnswer), isDecided: false };
}
