import type { Party } from "#core/party.ts";
import type { OptionalPurpose, Purpose } from "#core/purposes/purpose.ts";
import type { Site } from "#core/site.ts";
import { grantsOn, type Policy } from "./policy.ts";
import { type TrackerChoice, trackerRuleFor } from "./tracker-rule.ts";

/** What the one rule judges. */
export type Subject = CookieSubjectOfPolicy | RequestSubject;

export type CookieSubjectOfPolicy = {
  readonly kind: "cookie";
  /** Of the cookie's domain, without a leading dot. */
  readonly host: string;
  readonly party: Party;
  readonly purpose: Purpose;
};

export type RequestSubject = {
  readonly kind: "request";
  readonly host: string;
  readonly party: Party;
  readonly purpose: Purpose;
};

export type Outcome = "allow" | "strip-cookies" | "block" | "remove";

export type Verdict = { readonly outcome: Outcome; readonly because: VerdictStep };

/** The step that decided, in the order in which they are asked. */
export type VerdictStep =
  | "rule-here"
  | "rule-everywhere"
  | "protection-off"
  | "observe"
  | "necessary"
  | "first-party-request"
  | "decision"
  | "standing-answer"
  | "unclassified"
  | "strict";

/**
 * The one rule for everything: what happens to a cookie or a request on a site. The network rules, the guard of cookies,
 * the sweep, the counters, the popup and the banner all ask it, so that they cannot disagree.
 */
export function verdict(subject: Subject, site: Site, policy: Policy): Verdict {
  const rule = subject.party === "third-party" ? trackerRuleFor(policy.trackerRules, subject.host, site) : undefined;
  if (rule) return { outcome: outcomeOf(rule.choice, subject), because: rule.site ? "rule-here" : "rule-everywhere" };
  if (policy.unprotected.has(site)) return { outcome: "allow", because: "protection-off" };
  if (subject.purpose === "necessary") return { outcome: "allow", because: "necessary" };
  // What a site asks of itself makes the page; its refused cookies are the cookies' business.
  if (subject.kind === "request" && subject.party === "first-party")
    return { outcome: "allow", because: "first-party-request" };
  if (subject.purpose === "unclassified") return judgeUnknown(subject, policy);
  return judgePurpose(subject, subject.purpose, site, policy);
}

function judgePurpose(subject: Subject, purpose: OptionalPurpose, site: Site, policy: Policy): Verdict {
  const { granted, isDecided } = grantsOn(policy, site);
  if (!isDecided && policy.settings.standingAnswer === "observe") return { outcome: "allow", because: "observe" };
  const because = isDecided ? "decision" : "standing-answer";
  return { outcome: granted.includes(purpose) ? "allow" : refusalOf(subject, purpose), because };
}

function judgeUnknown(subject: Subject, { settings }: Policy): Verdict {
  const isStrict = settings.isStrict && settings.standingAnswer !== "observe" && subject.party === "third-party";
  if (!isStrict) return { outcome: "allow", because: "unclassified" };
  // Blocking what nobody knows would break pages for nothing: it is the cookies that recognise a person.
  return { outcome: subject.kind === "cookie" ? "remove" : "strip-cookies", because: "strict" };
}

/** A refused video or chat still shows, as nobody's visitor; a refused measurer or advertiser is not asked at all. */
function refusalOf({ kind }: Subject, purpose: OptionalPurpose): Outcome {
  if (kind === "cookie") return "remove";
  return purpose === "functional" ? "strip-cookies" : "block";
}

function outcomeOf(choice: TrackerChoice, { kind }: Subject): Outcome {
  if (kind === "request" || choice === "allow") return choice;
  return "remove";
}
