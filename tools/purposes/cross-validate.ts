import { createKnowledge, type Knowledge, type KnowledgeData } from "#core/purposes/knowledge.ts";
import type { ModelData } from "#core/purposes/model.ts";
import { type Answer, answerFor } from "./answer.ts";
import { cookieExamples, rowExamples } from "./examples.ts";
import { foldsOf, type KeyOf } from "./folds.ts";
import type { LabelledCookie } from "./labelled-cookies.ts";
import { TRAINING, type TrainingOptions, trainSoftmax } from "./train-softmax.ts";

export type CrossValidation = {
  readonly cookies: readonly LabelledCookie[];
  readonly data: KnowledgeData;
  readonly keyOf: KeyOf;
  readonly seed: number;
  readonly options?: Partial<TrainingOptions>;
  readonly temperature?: number;
};

/** Answers for each cookie by a model that saw nothing that shares its key: five folds, in the order of `cookies`. */
export function crossValidate({
  cookies,
  data,
  keyOf,
  seed,
  options,
  temperature = 1,
}: CrossValidation): readonly Answer[] {
  const plain = createKnowledge(data);
  const examples = cookieExamples(cookies, plain);
  const rows = rowExamples(plain);
  const folds = foldsOf(cookies, keyOf, 5, seed);
  const answers = new Array<Answer>(cookies.length);
  for (let fold = 0; fold < 5; fold++) {
    const model = trainSoftmax([...examples.filter((_, index) => folds[index] !== fold), ...rows], {
      ...TRAINING,
      ...options,
      seed,
    });
    const knowledge = everythingAnswered(data, { ...model, temperature });
    cookies.forEach(({ subject }, index) => {
      if (folds[index] === fold) answers[index] = answerFor(subject, knowledge);
    });
  }
  return answers;
}

/** Knowledge for measuring: the model answers however unsure it is. */
export function everythingAnswered(data: KnowledgeData, model: ModelData): Knowledge {
  return createKnowledge(data, model, 0);
}
