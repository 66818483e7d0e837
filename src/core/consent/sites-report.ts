import { isAbsentOr, isFields, isListOf } from "#core/guards.ts";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import { isOptionalPurpose, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { Site } from "#core/site.ts";
import { isSiteName, type SiteEntry } from "./sites-file.ts";
import type { StandingAnswer } from "./standing-answer.ts";

/** What the manager lists of sites. */
export type SitesReport = {
  readonly standingAnswer: StandingAnswer;
  /** In the order of the alphabet. */
  readonly sites: readonly SiteEntry[];
  /** Rules for third parties that hold on every site. */
  readonly everywhere: readonly TrackerRule[];
};

/** The person's answer for a site, given in the manager; without `granted` it is withdrawn. */
export type SiteAnswerRequest = { readonly site: Site; readonly granted?: readonly OptionalPurpose[] };

export function isSiteAnswer(body: unknown): body is SiteAnswerRequest {
  return isFields(body) && isSiteName(body.site) && isAbsentOr(body.granted, isPurposes);
}

function isPurposes(value: unknown): value is readonly OptionalPurpose[] {
  return isListOf(value, isOptionalPurpose);
}
