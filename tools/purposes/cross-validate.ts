import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import { createKnowledge, type Knowledge, type KnowledgeData } from "#core/purposes/knowledge.ts";
import { matchFact } from "#core/purposes/match-fact.ts";
import type { ModelData } from "#core/purposes/model.ts";
import { type Answer, answerFor } from "./answer.ts";
import { cookieExamples, rowExamples, withNameless } from "./examples.ts";
import { foldsOf, type KeyOf } from "./folds.ts";
import type { LabelledCookie } from "./labelled-cookies.ts";
import { TRAINING, trainSoftmax } from "./train-softmax.ts";

export type CrossValidation = {
  readonly cookies: readonly LabelledCookie[];
  readonly data: KnowledgeData;
  readonly keyOf: KeyOf;
  readonly seed: number;
  readonly temperature?: number;
  /** The model learns no row either that would answer a cookie of the fold: then its name is really unseen. */
  readonly hideRows?: boolean;
  /** What is asked about in a cookie's place. */
  readonly ask?: (cookie: LabelledCookie, index: number) => CookieSubject;
};

const FOLDS = 5;

/** Answers for each cookie by a model that saw nothing that shares its key, in the order of `cookies`. */
export function crossValidate({ cookies, data, seed, temperature = 1, ...how }: CrossValidation): readonly Answer[] {
  const plain = createKnowledge(data);
  const examples = cookieExamples(cookies, plain);
  const rows = rowExamples(plain);
  const answering = how.hideRows ? cookies.map(({ subject }) => matchFact(plain.facts, subject)) : [];
  const folds = foldsOf(cookies, how.keyOf, { count: FOLDS, seed });
  const answers = new Map<number, Answer>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const hidden = new Set(answering.filter((_, index) => folds[index] === fold));
    const shown = [
      ...withNameless(examples.filter((_, index) => folds[index] !== fold)),
      ...rows.filter(({ row }) => !hidden.has(row)).map(({ example }) => example),
    ];
    const knowledge = everythingAnswered(data, { ...trainSoftmax(shown, { ...TRAINING, seed }), temperature });
    const inFold = [...cookies.entries()].filter(([index]) => folds[index] === fold);
    for (const [index, cookie] of inFold) {
      answers.set(index, answerFor(how.ask?.(cookie, index) ?? cookie.subject, knowledge));
    }
  }
  return cookies.flatMap((_, index) => answers.get(index) ?? []);
}

/** Knowledge for measuring: the model answers however unsure it is. */
export function everythingAnswered(data: KnowledgeData, model: ModelData): Knowledge {
  return createKnowledge(data, model, 0);
}
