import { isAbsentOr, isFields, isListOf, isNumber, isText } from "#core/guards.ts";
import { grantsOn, type Policy } from "#core/policy/policy.ts";
import { isOptionalPurpose, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { Site } from "#core/site.ts";

/** What became of a site's own consent pop-up in a tab. */
export type SitePopup = {
  readonly status: PopupStatus;
  /** The consent platform, or the name of the rule that knew it. */
  readonly platform?: string;
  readonly by?: PopupMeans;
  /** What was granted through it; what is not here was refused. */
  readonly granted: readonly OptionalPurpose[];
  readonly proof?: PopupProof;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/**
 * "waiting": hidden while our banner asks. "answered". "failed": it could not be answered and stands on the page.
 * "returned": it was answered and came back, so we stopped.
 */
export type PopupStatus = "waiting" | "answered" | "failed" | "returned";

/** The platform's own interface, a rule of autoconsent, or our reading of its labels. */
export type PopupMeans = "adapter" | "rule" | "labels";

/**
 * What confirms the answer: the platform's own state says the same; the page stored something and closed its pop-up; it
 * only closed it; nothing. Only the first may be called a refusal that arrived.
 */
export type PopupProof = "state" | "storage" | "closed" | "none";

/** A tab's pop-up, and the answers given lately: against pages that reload themselves after each. */
export type PopupRecord = {
  readonly site: Site;
  readonly popup?: SitePopup;
  readonly answers: readonly PopupAnswer[];
};

/** `frame` is "" for the top frame, else the frame's address; `document` is a number of chance, one per document. */
export type PopupAnswer = { readonly frame: string; readonly document: string; readonly at: number };

/** What is to be done about a site's own pop-up. */
export type PopupPlan =
  | { readonly kind: "leave" }
  | { readonly kind: "wait" }
  | { readonly kind: "answer"; readonly granted: readonly OptionalPurpose[] };

/** Left alone where protection is off and where nothing is enforced; held back while our own question is open. */
export function popupPlan(policy: Policy, site: Site): PopupPlan {
  if (policy.unprotected.has(site)) return { kind: "leave" };
  const { granted, isDecided } = grantsOn(policy, site);
  if (isDecided) return { kind: "answer", granted };
  switch (policy.settings.standingAnswer) {
    case "observe":
      return { kind: "leave" };
    case "ask":
      return { kind: "wait" };
    case "refuse":
    case "functional":
      return { kind: "answer", granted };
  }
}

/** Milliseconds. A pop-up that is back within this time was not closed by being answered. */
const LOOP_TIME = 30_000;

/** Whether an answer was given a moment ago in another document of this place: the page reloads itself, or forgets. */
export function hasReturned(answers: readonly PopupAnswer[], next: PopupAnswer): boolean {
  return answers.some(
    ({ frame, document, at }) => frame === next.frame && document !== next.document && next.at - at < LOOP_TIME,
  );
}

export function withAnswer(answers: readonly PopupAnswer[], next: PopupAnswer): readonly PopupAnswer[] {
  return [...answers.filter(({ at }) => next.at - at < LOOP_TIME), next].slice(-20);
}

export function isPopupRecord(value: unknown): value is PopupRecord {
  return (
    isFields(value) && isText(value.site) && isAbsentOr(value.popup, isSitePopup) && isListOf(value.answers, isAnswer)
  );
}

function isAnswer(value: unknown): value is PopupAnswer {
  return isFields(value) && isText(value.frame) && isText(value.document) && isNumber(value.at);
}

function isSitePopup(value: unknown): value is SitePopup {
  return isFields(value) && isText(value.status) && isNumber(value.at) && isListOf(value.granted, isOptionalPurpose);
}
