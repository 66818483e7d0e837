import { gzipSync } from "node:zlib";
import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import type { CookieSubject } from "#core/purposes/cookie-subject.ts";
import { createKnowledge, type KnowledgeData } from "#core/purposes/knowledge.ts";
import type { ModelData } from "#core/purposes/model.ts";

/** Milliseconds: to read the tables once, and for one cookie (median and 99 of 100, second pass). */
export function speedOf(subjects: readonly CookieSubject[], data: KnowledgeData, model: ModelData) {
  const started = performance.now();
  const knowledge = createKnowledge(data, model);
  for (const part of [knowledge.facts, knowledge.owners, knowledge.sentences, knowledge.model]) void part;
  const load = performance.now() - started;
  const pass = () =>
    subjects.map((subject) => {
      const before = performance.now();
      classifyCookie(subject, knowledge);
      return performance.now() - before;
    });
  pass();
  const times = pass().sort((one, other) => one - other);
  return { load, median: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

/** Bytes, as they are and compressed. */
export function sizesOf(
  data: KnowledgeData,
  model: ModelData,
): readonly (readonly [part: string, raw: number, gzip: number])[] {
  const parts = { facts: data.facts, sentences: data.sentences, owners: data.owners, model: model.weights };
  const sizes = Object.entries(parts).map(
    ([part, text]) => [part, Buffer.byteLength(text), gzipSync(text, { level: 9 }).length] as const,
  );
  const all = Object.values(parts).join("");
  return [...sizes, ["all", Buffer.byteLength(all), gzipSync(all, { level: 9 }).length]];
}
