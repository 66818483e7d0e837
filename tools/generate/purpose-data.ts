import { join } from "node:path";
import type { KnowledgeData } from "#core/purposes/knowledge.ts";
import { compactFacts, readSentences } from "./facts.ts";
import { compactOwners } from "./owners.ts";

export const FACTS_FOLDER = join(import.meta.dirname, "../../src/core/purposes/facts");

/** Everything `createKnowledge` needs but the model, from a folder of facts. */
export function purposeData(factsFolder: string = FACTS_FOLDER): KnowledgeData {
  const sentences = readSentences(factsFolder);
  return {
    facts: compactFacts(factsFolder, sentences),
    sentences: [...sentences].map(([key, text]) => `${key}\t${text}`).join("\n"),
    owners: compactOwners(),
  };
}
