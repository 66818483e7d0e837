import { DECISION_MONTHS } from "./consent/decision.ts";
import { isStandingAnswer, type StandingAnswer } from "./consent/standing-answer.ts";
import { isFields, isInteger } from "./guards.ts";

/** What the person chose for all sites. */
export type Settings = {
  readonly standingAnswer: StandingAnswer;
  /** Third parties of unknown purpose go without cookies. */
  readonly isStrict: boolean;
  /** Firefox only: path rules too, at the price of slower pages (docs/blocking.md). */
  readonly isThorough: boolean;
  /** How long an answer holds, in months. */
  readonly decisionMonths: number;
  /** Tells sites by header and property that data must not be sold or shared (Global Privacy Control). */
  readonly sendsGpc: boolean;
};

export const DEFAULT_SETTINGS: Settings = {
  standingAnswer: "ask",
  isStrict: false,
  isThorough: false,
  decisionMonths: DECISION_MONTHS.usual,
  sendsGpc: true,
};

export function isSettings(value: unknown): value is Settings {
  return (
    isFields(value) &&
    isStandingAnswer(value.standingAnswer) &&
    typeof value.isStrict === "boolean" &&
    typeof value.isThorough === "boolean" &&
    typeof value.sendsGpc === "boolean" &&
    isInteger(value.decisionMonths) &&
    value.decisionMonths >= DECISION_MONTHS.least &&
    value.decisionMonths <= DECISION_MONTHS.most
  );
}
