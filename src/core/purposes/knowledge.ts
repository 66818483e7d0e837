import type { FactTable } from "./fact-table.ts";
import { parseFacts } from "./fact-table.ts";
import { createModel, type Model, type ModelData } from "./model.ts";
import type { Owners } from "./owners.ts";
import { parseOwners } from "./owners.ts";

/** What tools/generate.ts writes: text, so that a worker that starts cold has nothing to run. */
export type KnowledgeData = {
  readonly facts: string;
  /** A line per sentence: its key, a tab, the English text with `{owner}`. */
  readonly sentences: string;
  readonly owners: string;
};

/** All that `classifyCookie` knows. Each part is read when it is first asked for. */
export type Knowledge = {
  readonly facts: FactTable;
  readonly sentences: ReadonlyMap<string, string>;
  readonly owners: Owners;
  readonly model: Model | undefined;
  /** What the model is less sure of is not suggested: below this probability the honest answer is "unknown". */
  readonly suggestFrom: number;
};

/** Without `model` nothing is suggested. */
export function createKnowledge(data: KnowledgeData, model?: ModelData, suggestFrom = 0.5): Knowledge {
  const facts = once(() => parseFacts(data.facts));
  const sentences = once(() => parseSentences(data.sentences));
  const owners = once(() => parseOwners(data.owners));
  const ready = once(() => model && createModel(model));
  return {
    suggestFrom,
    get facts() {
      return facts();
    },
    get sentences() {
      return sentences();
    },
    get owners() {
      return owners();
    },
    get model() {
      return ready();
    },
  };
}

function parseSentences(lines: string): ReadonlyMap<string, string> {
  return new Map(
    lines.split("\n").map((line) => {
      const tab = line.indexOf("\t");
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
