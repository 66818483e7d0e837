import type { PopupMeans } from "#core/cmp/site-popup.ts";
import { type AskedText, isAskedText } from "#core/consent/decision.ts";
import type { Question } from "#core/consent/question.ts";
import { isAbsentOr, isFields, isListOf, isText } from "#core/guards.ts";
import type { Guards } from "#core/protocol.ts";
import { isOptionalPurpose, OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";

/** What our scripts in web pages may ask. The site and the tab come from the browser, never from the message. */
export type ContentRequests = {
  /** What the banner is to ask in the sender's tab; undefined when there is nothing (more) to ask. */
  getQuestion(request: Readonly<Record<never, never>>): Question | undefined;
  /** The answer given in the banner. Replies when it is stored and enforced. */
  answerQuestion(request: AnswerRequest): void;
  /**
   * The guard of cookies stopped writes of these names; those that the rule allows in this frame after all come back. A
   * page can forge this: it says something of itself only.
   */
  reportHeld(request: { readonly names: readonly string[] }): { readonly allowed: readonly string[] };
  /** A consent pop-up of the site's own seems to be there: what is to be done? Tries the platform's interface first. */
  askAboutPopup(request: PopupDocument): PopupTask;
  /** An answer is about to be clicked. False: it was given a moment ago, and the page asks again. */
  beginPopupAnswer(request: PopupDocument): boolean;
  /** Something in the page speaks of consent: puts the script that can read it into the frame. */
  loadPopupScout(request: Readonly<Record<never, never>>): void;
  /** Puts the engine of rules into the frame and gives its rules. */
  loadPopupRules(request: Readonly<Record<never, never>>): unknown;
  /** One of the engine's own questions to the page, by its name in a fixed table. */
  runPopupSnippet(request: { readonly name: string }): boolean;
  reportSitePopup(request: PopupOutcome): void;
};

export type AnswerRequest = { readonly granted: readonly OptionalPurpose[]; readonly asked: AskedText };

/** A text of chance, one per document: a page that reloads itself is another document. */
export type PopupDocument = { readonly document: string };

/** "done": nothing is left to do. "returned": it was answered and came back, so it is left alone. */
export type PopupTask =
  | { readonly kind: "leave" | "wait" | "done" | "returned" }
  | { readonly kind: "answer"; readonly granted: readonly OptionalPurpose[] };

/** How an answer by clicks went. */
export type PopupOutcome = {
  readonly by: Exclude<PopupMeans, "adapter">;
  readonly platform?: string;
  readonly granted: readonly OptionalPurpose[];
  readonly isGone: boolean;
  /** The page's own cookies or storage changed by it. */
  readonly hasStored: boolean;
  /** The rule's own test of the platform's state, where it has one. */
  readonly selfTest?: boolean;
};

const MOST_NAMES = 200;
/** Characters of what is recorded of the question: 50 companies for each of three purposes are 12,000. */
const MOST_ASKED = 20_000;

export const contentGuards: Guards<ContentRequests> = {
  getQuestion: isFields,
  answerQuestion: (body): body is AnswerRequest =>
    isFields(body) &&
    isListOf(body.granted, isOptionalPurpose) &&
    body.granted.length <= OPTIONAL_PURPOSES.length &&
    isAskedText(body.asked) &&
    JSON.stringify(body.asked).length <= MOST_ASKED,
  reportHeld: (body): body is { readonly names: readonly string[] } =>
    isFields(body) && isListOf(body.names, isText) && body.names.length <= MOST_NAMES,
  askAboutPopup: isPopupDocument,
  beginPopupAnswer: isPopupDocument,
  loadPopupScout: isFields,
  loadPopupRules: isFields,
  runPopupSnippet: (body): body is { readonly name: string } => isFields(body) && isText(body.name),
  reportSitePopup: isPopupOutcome,
};

function isPopupDocument(body: unknown): body is PopupDocument {
  return isFields(body) && isText(body.document);
}

function isPopupOutcome(body: unknown): body is PopupOutcome {
  return (
    isFields(body) &&
    (body.by === "rule" || body.by === "labels") &&
    isAbsentOr(body.platform, isText) &&
    isListOf(body.granted, isOptionalPurpose) &&
    [body.isGone, body.hasStored, body.selfTest ?? false].every((each) => typeof each === "boolean")
  );
}

/** What the background tells our scripts in web pages. It carries no data: who hears it asks again. */
export type ContentEvents = {
  /** The person answered elsewhere, or what holds on the site changed. */
  questionChanged(event: Readonly<Record<never, never>>): void;
  /** What holds on the site of this page has changed. */
  popupTaskChanged(event: Readonly<Record<never, never>>): void;
};
