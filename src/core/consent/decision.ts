import { isAbsentOr, isFields, isInteger, isListOf, isNumber, isText } from "#core/guards.ts";
import { isOptionalPurpose, OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";

/** A person's answer for one top-level site. Times in milliseconds since the epoch. */
export type Decision = {
  /** In the order of OPTIONAL_PURPOSES, each once; what is not in it is refused. */
  readonly granted: readonly OptionalPurpose[];
  readonly at: number;
  readonly how: DecisionMeans;
  /** From then on the answer no longer holds and the site may ask again. */
  readonly expiresAt: number;
  /** The question as it was shown, where there was one. */
  readonly asked?: AskedText;
};

/** Where the person gave the answer. */
export type DecisionMeans = "banner" | "popup" | "manager" | "file";

export type AskedText = {
  /** Number of the text's version (core/consent/text-version.ts). */
  readonly version: number;
  /** As BCP 47 writes it. */
  readonly language: string;
  /** What the person was told of: how many cookies and trackers were known then, by purpose. */
  readonly counts: Readonly<Partial<Record<OptionalPurpose, number>>>;
  /** The companies that were named. */
  readonly owners: readonly string[];
};

/** Months that an answer is kept; a refusal and a grant alike. */
export const DECISION_MONTHS = { least: 1, usual: 6, most: 12 } as const;

/** Purposes in their order, each once, whatever order they came in. */
export function inOrder(purposes: readonly OptionalPurpose[]): readonly OptionalPurpose[] {
  return OPTIONAL_PURPOSES.filter((each) => purposes.includes(each));
}

/** Calendar months, not 30 days: an answer of 3 May ends on 3 November. */
export function monthsLater(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}

/**
 * Whether an answer holds at `now`. A clock that jumped back leaves answers standing; one that jumped far ahead ends
 * them only while it stays there, since nothing is deleted by it.
 */
export function holds(decision: Decision, now: number): boolean {
  return now < decision.expiresAt;
}

const MEANS: readonly unknown[] = ["banner", "popup", "manager", "file"] satisfies readonly DecisionMeans[];

export function isDecision(value: unknown): value is Decision {
  return (
    isFields(value) &&
    isListOf(value.granted, isOptionalPurpose) &&
    isNumber(value.at) &&
    isNumber(value.expiresAt) &&
    MEANS.includes(value.how) &&
    isAbsentOr(value.asked, isAskedText)
  );
}

export function isAskedText(value: unknown): value is AskedText {
  return (
    isFields(value) &&
    isInteger(value.version) &&
    isText(value.language) &&
    isListOf(value.owners, isText) &&
    isFields(value.counts) &&
    Object.entries(value.counts).every(([purpose, count]) => isOptionalPurpose(purpose) && isInteger(count))
  );
}
