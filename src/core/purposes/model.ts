import { decodeBytes } from "./decode-bytes.ts";
import { hashFeature } from "./hash-feature.ts";
import { KNOWN_PURPOSES, type KnownPurpose } from "./purpose.ts";

/** What tools/train-model.ts writes. */
export type ModelData = {
  /** Signed bytes in base64: for each bucket one weight per purpose, in the order of KNOWN_PURPOSES. */
  readonly weights: string;
  /** A byte of 1 is this much. */
  readonly scale: number;
  /** Scores are divided by it, so that 80 % means right in 80 of 100 cases. */
  readonly temperature: number;
};

/** A feature and how much it counts. */
export type Feature = readonly [text: string, weight: number];

export type Scores = {
  /** In the order of KNOWN_PURPOSES; they add up to 1. */
  readonly probabilities: readonly number[];
  readonly best: KnownPurpose;
  readonly probability: number;
  /** What each feature adds to the best purpose against the mean of the others, the largest first. */
  readonly shares: () => readonly (readonly [feature: string, share: number])[];
};

export type Model = { readonly score: (features: readonly Feature[]) => Scores };

/** A softmax regression over hashed features. Pure and fast: some hundred additions per cookie. */
export function createModel({ weights, scale, temperature }: ModelData): Model {
  const bytes = decodeBytes(weights);
  const buckets = bytes.length / KNOWN_PURPOSES.length;
  return { score: (features) => score(features, { bytes, buckets, scale: scale / temperature }) };
}

/** A feature as the weights know it: where its bucket starts, and what a weight there is multiplied by. */
type Placed = { readonly start: number; readonly factor: number };

type Weights = { readonly bytes: Int8Array; readonly buckets: number; readonly scale: number };

function score(features: readonly Feature[], { bytes, buckets, scale }: Weights): Scores {
  const purposes = KNOWN_PURPOSES.length;
  const length = Math.sqrt(features.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  // Each feature is hashed once: it is most of the work.
  const placed = features.map(([text, weight]) => {
    const { bucket, sign } = hashFeature(text, buckets);
    return { start: bucket * purposes, factor: (sign * weight * scale) / length };
  });
  const share = ({ start, factor }: Placed, purpose: number) => (bytes[start + purpose] ?? 0) * factor;
  const totals = KNOWN_PURPOSES.map((_, purpose) => placed.reduce((sum, each) => sum + share(each, purpose), 0));
  const probabilities = softmax(totals);
  const probability = Math.max(...probabilities);
  const index = probabilities.indexOf(probability);
  return {
    probabilities,
    probability,
    best: KNOWN_PURPOSES[index] ?? "advertising",
    shares: () => {
      const against = (each: Placed) =>
        KNOWN_PURPOSES.reduce((sum, _, purpose) => sum + share(each, index) - share(each, purpose), 0) / (purposes - 1);
      return placed
        .map((each, at) => [features[at]?.[0] ?? "", against(each)] as const)
        .sort(([, one], [, other]) => other - one);
    },
  };
}

/** Probabilities from scores. */
export function softmax(totals: readonly number[]): readonly number[] {
  const highest = Math.max(...totals);
  const powers = totals.map((total) => Math.exp(total - highest));
  const sum = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / sum);
}
