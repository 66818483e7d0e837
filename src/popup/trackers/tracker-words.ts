import type { VerdictStep } from "#core/policy/verdict.ts";
import type { RequestCounts, SiteReport, SiteTracker } from "#core/site-report.ts";
import { outcomeOf, type TrackerOutcome } from "#core/trackers/tracker-outcome.ts";
import { text, textFor } from "#platform/i18n.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";

/** What a row says of a tracker: the strongest of what was done, with its number. */
export function rowWords(tracker: SiteTracker): string {
  const { blocked, stripped, allowed, unknown } = tracker.counts;
  switch (outcomeOf(tracker)) {
    case "block":
      return textFor("heldBack", blocked);
    case "strip-cookies":
      return textFor("withoutCookies", stripped);
    case "allow":
      return textFor("allowedRequests", allowed);
    case "unknown":
      return unknown > 0 ? textFor("failedRequests", unknown) : text("noRequest");
  }
}

/** Each measured number in a sentence; what is not known is said to be unknown. */
export function countSentences({ blocked, stripped, allowed, unknown }: RequestCounts): readonly string[] {
  return [
    ...(blocked > 0 ? [textFor("countBlocked", blocked)] : []),
    ...(stripped > 0 ? [textFor("countStripped", stripped)] : []),
    ...(allowed > 0 ? [textFor("countAllowed", allowed)] : []),
    ...(unknown > 0 ? [textFor("countUnknown", unknown)] : []),
    ...(blocked + stripped + allowed + unknown === 0 ? [text("countNone")] : []),
  ];
}

/** Which step of the one rule decided, and on what it rests. */
export function whySentence({ verdict, purpose }: SiteTracker, site: SiteReport): string {
  const isAllowed = verdict.outcome === "allow";
  switch (verdict.because) {
    case "rule-here":
    case "protection-off":
      return text(WHY[verdict.because], site.site);
    case "decision":
      return text(isAllowed ? "why_decision_allowed" : "why_decision_refused", purposeWord(purpose), site.site);
    case "standing-answer":
      return standingSentence(site, isAllowed, purposeWord(purpose));
    default:
      return text(WHY[verdict.because]);
  }
}

const WHY = {
  "rule-here": "why_rule_here",
  "rule-everywhere": "why_rule_everywhere",
  "protection-off": "why_protection_off",
  observe: "why_observe",
  necessary: "why_necessary",
  "first-party-request": "why_first_party",
  unclassified: "why_unclassified",
  strict: "why_strict",
} as const satisfies Partial<Record<VerdictStep, string>>;

function standingSentence({ standingAnswer }: SiteReport, isAllowed: boolean, purpose: string): string {
  if (isAllowed) return text("why_standing_allowed", purpose);
  return text(standingAnswer === "ask" ? "why_not_asked" : "why_standing_refused", purpose);
}

/** The word for an outcome, as a filter. */
export function outcomeWord(outcome: TrackerOutcome): string {
  return text(`outcome_${outcome.replace("-", "_") as "block" | "strip_cookies" | "allow" | "unknown"}`);
}
