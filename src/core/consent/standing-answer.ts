import type { OptionalPurpose } from "#core/purposes/purpose.ts";

/**
 * What holds on a site without a decision. "ask" until the person answers counts analytics and advertising as refused:
 * that is what prior consent means (ePrivacy Directive art. 5(3), GDPR art. 4(11) and 7).
 */
export type StandingAnswer = "ask" | "refuse" | "functional" | "observe";

const GRANTED: Readonly<Record<StandingAnswer, readonly OptionalPurpose[]>> = {
  ask: ["functional"],
  refuse: [],
  functional: ["functional"],
  observe: ["functional", "analytics", "advertising"],
};

/** The optional purposes that a standing answer lets through. */
export function grantedBy(answer: StandingAnswer): readonly OptionalPurpose[] {
  return GRANTED[answer];
}

export function isStandingAnswer(value: unknown): value is StandingAnswer {
  return typeof value === "string" && Object.hasOwn(GRANTED, value);
}
