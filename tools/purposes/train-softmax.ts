import { hashFeature } from "#core/purposes/hash-feature.ts";
import { type Feature, type ModelData, softmax } from "#core/purposes/model.ts";
import { KNOWN_PURPOSES, type KnownPurpose } from "#core/purposes/purpose.ts";
import { seededRandom, shuffled } from "./random.ts";

export type Example = {
  readonly features: readonly Feature[];
  readonly label: KnownPurpose;
  /** How much it counts. */
  readonly weight: number;
};

export type TrainingOptions = {
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly seed: number;
};

export const TRAINING: TrainingOptions = { buckets: 4096, epochs: 15, rate: 0.3, decay: 1e-3, seed: 20_261_120 };

type Sparse = { readonly at: Int32Array; readonly by: Float64Array; readonly label: number; readonly weight: number };

const PURPOSES = KNOWN_PURPOSES.length;

/** Softmax regression by AdaGrad, rounded to bytes. The same examples, options and order give the same bytes. */
export function trainSoftmax(examples: readonly Example[], options: TrainingOptions = TRAINING): ModelData {
  const { buckets, epochs, seed } = options;
  const weights = new Float64Array(buckets * PURPOSES);
  const squares = new Float64Array(buckets * PURPOSES).fill(1e-8);
  const random = seededRandom(seed);
  const sparse = examples.map((example) => toSparse(example, buckets));
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const example of shuffled(sparse, random)) learn({ weights, squares }, example, options);
  }
  return toBytes(weights);
}

type State = { readonly weights: Float64Array; readonly squares: Float64Array };

function learn({ weights, squares }: State, { at, by, label, weight }: Sparse, { rate, decay }: TrainingOptions): void {
  const errors = scoresOf(weights, at, by).map((probability, purpose) => probability - (purpose === label ? 1 : 0));
  at.forEach((bucket, index) => {
    errors.forEach((error, purpose) => {
      const slot = bucket * PURPOSES + purpose;
      const slope = weight * error * (by[index] ?? 0) + decay * (weights[slot] ?? 0);
      squares[slot] = (squares[slot] ?? 0) + slope * slope;
      weights[slot] = (weights[slot] ?? 0) - (rate * slope) / Math.sqrt(squares[slot] ?? 1);
    });
  });
}

function toSparse({ features, label, weight }: Example, buckets: number): Sparse {
  const length = Math.sqrt(features.reduce((sum, [, each]) => sum + each * each, 0)) || 1;
  const hashed = features.map(([text, each]) => ({ ...hashFeature(text, buckets), each }));
  return {
    at: Int32Array.from(hashed, ({ bucket }) => bucket),
    by: Float64Array.from(hashed, ({ sign, each }) => (sign * each) / length),
    label: KNOWN_PURPOSES.indexOf(label),
    weight,
  };
}

function scoresOf(weights: Float64Array, at: Int32Array, by: Float64Array): readonly number[] {
  const totals = new Array<number>(PURPOSES).fill(0);
  for (let index = 0; index < at.length; index++) {
    for (let purpose = 0; purpose < PURPOSES; purpose++) {
      totals[purpose] =
        (totals[purpose] ?? 0) + (weights[(at[index] ?? 0) * PURPOSES + purpose] ?? 0) * (by[index] ?? 0);
    }
  }
  return softmax(totals);
}

function toBytes(weights: Float64Array): ModelData {
  const largest = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1e-9);
  const scale = Number((largest / 127).toPrecision(6));
  const bytes = Int8Array.from(weights, (each) => Math.max(-127, Math.min(127, Math.round(each / scale))));
  return { weights: Buffer.from(bytes.buffer).toString("base64").replace(/=+$/, ""), scale, temperature: 1 };
}
