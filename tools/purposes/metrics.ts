import { KNOWN_PURPOSES, type KnownPurpose, type Purpose } from "#core/purposes/purpose.ts";

/** An answer beside the truth. `tracking`: how likely it is analytics or advertising. */
export type Judged = { readonly truth: KnownPurpose; readonly said: Purpose; readonly tracking: number };

export type ClassFigures = { readonly precision: number; readonly recall: number; readonly f1: number };

/** Shares from 0 to 1; NaN where nothing can be said. "Answered" leaves out what is unclassified, "all" counts it wrong. */
export type Figures = {
  readonly cookies: number;
  readonly coverage: number;
  readonly accuracyAnswered: number;
  readonly accuracy: number;
  readonly accuracy3Answered: number;
  readonly accuracy3: number;
  readonly macroF1: number;
  readonly classes: Readonly<Record<KnownPurpose, ClassFigures>>;
  /** Of the necessary and functional ones, the share that would go when analytics and advertising are refused. */
  readonly essentialsLost: number;
  /** Of the analytics and advertising ones, the share called one of the two. */
  readonly trackingFound: number;
  /** The largest share of tracking found while at most 2, 5 and 10 % of essentials are lost. */
  readonly recallAt: Readonly<Record<2 | 5 | 10, number>>;
};

export function figuresOf(judged: readonly Judged[]): Figures {
  const answered = judged.filter(({ said }) => said !== "unclassified");
  const classes = Object.fromEntries(
    KNOWN_PURPOSES.map((each) => [each, classFigures(judged, each)]),
  ) as Figures["classes"];
  const tracking = judged.filter(({ truth }) => isTracking(truth));
  const essential = judged.filter(({ truth }) => !isTracking(truth));
  const right3 = (each: Judged) => threeClasses(each.said) === threeClasses(each.truth);
  return {
    cookies: judged.length,
    coverage: answered.length / judged.length,
    accuracyAnswered: share(answered, (each) => each.said === each.truth),
    accuracy: share(judged, (each) => each.said === each.truth),
    accuracy3Answered: share(answered, right3),
    accuracy3: share(judged, right3),
    macroF1: KNOWN_PURPOSES.reduce((sum, each) => sum + classes[each].f1, 0) / KNOWN_PURPOSES.length,
    classes,
    essentialsLost: share(essential, ({ said }) => isTracking(said)),
    trackingFound: share(tracking, ({ said }) => isTracking(said)),
    recallAt: { 2: recallAt(judged, 0.02), 5: recallAt(judged, 0.05), 10: recallAt(judged, 0.1) },
  };
}

export function isTracking(purpose: Purpose): boolean {
  return purpose === "analytics" || purpose === "advertising";
}

function threeClasses(purpose: Purpose): string {
  return purpose === "functional" ? "necessary" : purpose;
}

/** The share of `items` for which `holds` is true. */
export function share<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

function classFigures(judged: readonly Judged[], purpose: KnownPurpose): ClassFigures {
  const said = judged.filter((each) => each.said === purpose);
  const truth = judged.filter((each) => each.truth === purpose);
  const right = said.filter((each) => each.truth === purpose).length;
  const precision = said.length === 0 ? 0 : right / said.length;
  const recall = truth.length === 0 ? 0 : right / truth.length;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Cookies go in the order of `tracking`, those that are equally likely together. */
function recallAt(judged: readonly Judged[], limit: number): number {
  const essentials = judged.filter(({ truth }) => !isTracking(truth)).length;
  const trackers = judged.length - essentials;
  let best = 0;
  let lost = 0;
  let found = 0;
  const ordered = [...judged].sort((one, other) => other.tracking - one.tracking);
  ordered.forEach(({ truth, tracking }, index) => {
    if (isTracking(truth)) found += 1;
    else lost += 1;
    const tied = ordered[index + 1]?.tracking === tracking;
    if (!tied && lost <= limit * essentials) best = Math.max(best, found / trackers);
  });
  return best;
}

/** What was claimed of a cookie, and whether it held. */
export type Claim = { readonly confidence: number; readonly right: boolean; readonly weight: number };

/** The share of claims that held, by weight. */
export function heldOf(claims: readonly Claim[]): number {
  return weightOf(claims.filter(({ right }) => right)) / weightOf(claims);
}

/** Mean distance between claimed and held in ten steps of confidence (expected calibration error). */
export function calibrationError(claims: readonly Claim[]): number {
  const steps = Array.from({ length: 10 }, (_, step) =>
    claims.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === step),
  ).filter((within) => within.length > 0);
  const distance = (within: readonly Claim[]) => {
    const claimed = within.reduce((sum, { confidence, weight }) => sum + confidence * weight, 0) / weightOf(within);
    return (weightOf(within) / weightOf(claims)) * Math.abs(claimed - heldOf(within));
  };
  return steps.reduce((sum, within) => sum + distance(within), 0);
}

function weightOf(claims: readonly Claim[]): number {
  return claims.reduce((sum, { weight }) => sum + weight, 0);
}
