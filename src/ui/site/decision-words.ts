import type { Decision } from "#core/consent/decision.ts";
import type { StandingAnswer } from "#core/consent/standing-answer.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import { text } from "#platform/i18n.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { conjunction, day } from "#ui/formats.ts";

/** "Necessary only", "Everything allowed", "Necessary, functional and analytics". */
export function grantedWords(granted: readonly OptionalPurpose[]): string {
  if (granted.length === 0) return text("necessaryOnly");
  if (granted.length === OPTIONAL_PURPOSES.length) return text("everythingAllowed");
  return text("allowedPurposes", conjunction([purposeWord("necessary"), ...granted.map(purposeWord)]));
}

/** "Necessary only · since 3 May 2026". */
export function decisionWords({ granted, at }: Pick<Decision, "granted" | "at">): string {
  return text("grantedSince", grantedWords(granted), day(at));
}

/** What holds on a site without an answer, in a few words. */
export function standingWords(answer: StandingAnswer): string {
  return text(`standing_${answer}`);
}

/** What holds on a site, in one line. */
export function siteWords({ isProtected, decision, standingAnswer }: SiteReport): string {
  if (!isProtected) return text("protectionIsOff");
  return decision ? decisionWords(decision) : standingWords(standingAnswer);
}
