import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createKnowledge, type KnowledgeData } from "#core/purposes/knowledge.ts";
import type { ModelData } from "#core/purposes/model.ts";
import { KNOWN_PURPOSES } from "#core/purposes/purpose.ts";
import { crossValidate } from "./cross-validate.ts";
import { cookieExamples, rowExamples, withNameless } from "./examples.ts";
import { byName, byOwner, bySite, weightsByName } from "./folds.ts";
import type { LabelledCookie } from "./labelled-cookies.ts";
import { TRAINING, trainSoftmax } from "./train-softmax.ts";

/** The model as it is committed, and what it was made from. */
export type TrainedModel = { readonly data: ModelData; readonly seed: number; readonly input: string };

const CALIBRATION_SEEDS = [1, 2, 3];

/** Trains on all of the labelled cookies and the table, then fits the temperature. */
export function trainModel(cookies: readonly LabelledCookie[], data: KnowledgeData, labelsFile: string): TrainedModel {
  const knowledge = createKnowledge(data);
  const rows = rowExamples(knowledge).map(({ example }) => example);
  const model = trainSoftmax([...withNameless(cookieExamples(cookies, knowledge)), ...rows]);
  const temperature = fitTemperature(cookies, data);
  const input = createHash("sha256")
    .update(readFileSync(labelsFile))
    .update(data.facts)
    .update(data.owners)
    .digest("hex");
  return { data: { ...model, temperature }, seed: TRAINING.seed, input };
}

/**
 * Divides the scores so that answers claim no more than they hold: on predictions out of fold, for names, owners and
 * sites never seen alike. Each name counts once, as the strange cookies that the model is asked about are all rare.
 */
function fitTemperature(cookies: readonly LabelledCookie[], data: KnowledgeData): number {
  const weights = weightsByName(cookies);
  const unseen = [
    { keyOf: byName, hideRows: true },
    { keyOf: byOwner(createKnowledge(data)), hideRows: true },
    { keyOf: bySite },
  ];
  const claims = CALIBRATION_SEEDS.flatMap((seed) =>
    unseen.flatMap((how) =>
      crossValidate({ cookies, data, seed, ...how }).map(({ byModel }, index) => ({
        logits: byModel.map((each) => Math.log(each + 1e-12)),
        truth: KNOWN_PURPOSES.indexOf(cookies[index]?.label ?? "necessary"),
        weight: weights[index] ?? 0,
      })),
    ),
  );
  const loss = (temperature: number) =>
    claims.reduce(
      (sum, { logits, truth, weight }) => sum - weight * Math.log(tempered(logits, temperature)[truth] ?? 1),
      0,
    );
  const candidates = Array.from({ length: 80 }, (_, step) => Number((0.3 * 1.04 ** step).toFixed(3)));
  return candidates.reduce((best, each) => (loss(each) < loss(best) ? each : best));
}

function tempered(logits: readonly number[], temperature: number): readonly number[] {
  const powers = logits.map((each) => Math.exp(each / temperature));
  const sum = powers.reduce((one, other) => one + other, 0);
  return powers.map((power) => power / sum);
}

export const MODEL_FILE = join(import.meta.dirname, "../../src/core/purposes/model-weights.ts");

/** The text of model-weights.ts. */
export function modelSource({ data, seed, input }: TrainedModel): string {
  return `import type { ModelData } from "./model.ts";

/**
 * Written by tools/train-model.ts; never edited by hand. Loaded by the background only.
 * Seed ${seed}, SHA-256 of labels, table and owners:
 * ${input}
 */
export const MODEL: ModelData = {
  scale: ${data.scale},
  temperature: ${data.temperature},
  // biome-ignore format: one line of base64
  weights: "${data.weights}",
};
`;
}
