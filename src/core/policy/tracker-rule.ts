import { isAbsentOr, isFields, isText } from "#core/guards.ts";
import { isWithinDomain } from "#core/purposes/domain-suffix.ts";
import type { Site } from "#core/site.ts";

/** What may happen to requests of a third party. */
export type TrackerChoice = "allow" | "strip-cookies" | "block";

/** In the order in which screens offer them. */
export const TRACKER_CHOICES = ["allow", "strip-cookies", "block"] as const;

/** A person's own word about a third party. */
export type TrackerRule = {
  /** A domain; its subdomains are meant too. */
  readonly domain: string;
  /** The top-level site where it holds; absent: everywhere. */
  readonly site?: Site;
  readonly choice: TrackerChoice;
};

/** The rule for a host on a site: one for this site before one for all; among them the longest domain. */
export function trackerRuleFor(rules: readonly TrackerRule[], host: string, site: Site): TrackerRule | undefined {
  const matching = rules.filter((rule) => isWithinDomain(host, rule.domain));
  return longest(matching.filter((rule) => rule.site === site)) ?? longest(matching.filter((rule) => !rule.site));
}

/** Whether two rules speak of the same domain in the same place. */
export function isSameTracker(a: TrackerRule, b: TrackerRule): boolean {
  return a.domain === b.domain && a.site === b.site;
}

function longest(rules: readonly TrackerRule[]): TrackerRule | undefined {
  return rules.reduce<TrackerRule | undefined>(
    (best, rule) => (best === undefined || rule.domain.length > best.domain.length ? rule : best),
    undefined,
  );
}

export function isTrackerChoice(value: unknown): value is TrackerChoice {
  return (TRACKER_CHOICES as readonly unknown[]).includes(value);
}

export function isTrackerRule(value: unknown): value is TrackerRule {
  return isFields(value) && isText(value.domain) && isAbsentOr(value.site, isText) && isTrackerChoice(value.choice);
}
