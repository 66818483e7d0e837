import type { Classification } from "#core/purposes/classification.ts";
import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import type { Knowledge } from "#core/purposes/knowledge.ts";
import { KNOWN_PURPOSES, type Purpose } from "#core/purposes/purpose.ts";
import { modelFeatures } from "./examples.ts";

/** A classification as a table of figures wants it: a suggestion counts as the answer, which it never does in the product. */
export type Answer = {
  readonly classification: Classification;
  readonly purpose: Purpose;
  /** How likely each purpose is, in the order of KNOWN_PURPOSES. */
  readonly probabilities: readonly number[];
  /** What the model alone says. */
  readonly byModel: readonly number[];
  /** Of `purpose`; 0 for "unclassified". */
  readonly confidence: number;
};

/** How often a step is right, measured on the labelled cookies (docs/purposes.md). */
const CERTAINTY = { essentials: 0.97, table: 0.93, contested: 0.6, domain: 0.84 } as const;

/** How much of what is left goes to the purposes that other sources give a contested cookie. */
const CONTESTED_SHARE = 0.9;

/** How much the model may shift the certainty of the other steps: it ranks rows that are equally certain. */
const MODEL_SHARE = 0.3;

export function answerFor(subject: CookieSubject, knowledge: Knowledge): Answer {
  const classification = classifyCookie(subject, knowledge);
  const byModel =
    knowledge.model?.score(modelFeatures(subject, knowledge)).probabilities ?? KNOWN_PURPOSES.map(() => 0.25);
  const purpose = classification.suggestion?.purpose ?? classification.purpose;
  const certain = certaintyOf(classification);
  const others = classification.fact?.contested ?? [];
  const probabilities = certain === undefined ? byModel : blend(known(purpose, certain, others), byModel);
  const index = (KNOWN_PURPOSES as readonly Purpose[]).indexOf(purpose);
  return { classification, purpose, probabilities, confidence: probabilities[index] ?? 0, byModel };
}

function certaintyOf({ step, fact }: Classification): number | undefined {
  if (step === "user") return 1;
  if (step === "model" || step === "none") return undefined;
  return CERTAINTY[step === "table" && fact?.contested ? "contested" : step];
}

/** A contested row leaves the rest to what others say of the cookie: analytics against advertising is no doubt about tracking. */
function known(purpose: Purpose, certain: number, contested: readonly Purpose[]): readonly number[] {
  const others = KNOWN_PURPOSES.filter((each) => each !== purpose);
  const named = others.filter((each) => contested.includes(each));
  const toNamed = named.length === 0 ? 0 : (1 - certain) * CONTESTED_SHARE;
  const toAll = (1 - certain - toNamed) / others.length;
  return KNOWN_PURPOSES.map((each) => {
    if (each === purpose) return certain;
    return toAll + (named.includes(each) ? toNamed / named.length : 0);
  });
}

function blend(known: readonly number[], byModel: readonly number[]): readonly number[] {
  return known.map((share, index) => share * (1 - MODEL_SHARE) + (byModel[index] ?? 0) * MODEL_SHARE);
}
