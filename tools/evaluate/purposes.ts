import { createKnowledge, type Knowledge, type KnowledgeData } from "#core/purposes/knowledge.ts";
import { MODEL } from "#core/purposes/model-weights.ts";
import { purposeData } from "../generate/purpose-data.ts";
import { type CrossValidation, crossValidate } from "../purposes/cross-validate.ts";
import { byName, byOwner, bySite } from "../purposes/folds.ts";
import { type LabelledCookie, readLabelledCookies } from "../purposes/labelled-cookies.ts";
import { coverageOf } from "./coverage.ts";
import { type Run, renamed } from "./judge.ts";
import { rate, table } from "./markdown.ts";
import type { EvaluationOptions } from "./options.ts";
import { ownersNamed } from "./owners-named.ts";
import {
  calibrationTable,
  classTable,
  headlineTable,
  productTable,
  referenceTable,
  stepTable,
} from "./purpose-tables.ts";
import { sizesOf, speedOf } from "./speed.ts";

const SEEDS = [1, 2, 3];

/** All figures about purposes and owners, as Markdown; undefined where the labelled cookies are absent. */
export function evaluatePurposes({ data: folder, facts }: EvaluationOptions): string | undefined {
  const cookies = readLabelledCookies(folder);
  if (!cookies) return undefined;
  const data = purposeData(facts);
  const knowledge = createKnowledge(data);
  // First, before anything is warm.
  const time = speedLine(cookies, data);
  const runs = (how: Partial<CrossValidation>): readonly Run[] =>
    SEEDS.map((seed) => {
      const answers = crossValidate({ cookies, data, keyOf: bySite, seed, temperature: MODEL.temperature, ...how });
      return { cookies, answers };
    });
  const splits = {
    sites: runs({}),
    names: runs({ keyOf: byName, hideRows: true }),
    owners: runs({ keyOf: byOwner(knowledge), hideRows: true }),
  };
  return [
    introduction(cookies, knowledge),
    "### Every step answers, a suggestion included",
    headlineTable(splits, runs({ ask: renamed })),
    "### As the extension acts: suggestions are no answers",
    productTable(splits.sites),
    "### By class (sites unseen)",
    classTable(splits.sites),
    "### By step and party (sites unseen)",
    stepTable(splits.sites),
    "### Beside others",
    referenceTable(cookies),
    "### What the model claims, and what holds",
    "Each name counts once. The temperature of the model was fitted on all three alike.",
    calibrationTable(splits),
    "### Coverage, owners, time and size",
    coverageLines(cookies, knowledge, folder),
    sizeTable(data),
    time,
  ].join("\n\n");
}

function introduction(cookies: readonly LabelledCookie[], { facts }: Knowledge): string {
  const date = new Date().toISOString().slice(0, 10);
  const sites = new Set(cookies.map(bySite)).size;
  const kilobytes = Math.round((MODEL.weights.length * 3) / 4 / 1024);
  return (
    `Measured on ${date}: ${cookies.length} cookies of ${sites} sites (2021), ${facts.size} facts, a model of ${kilobytes} KB. ` +
    `Shares: ".83" is 83 %. The model had learnt nothing from the fold that it answered; ${SEEDS.length} foldings, the mean and the ` +
    `largest distance from it. The table's authors had seen these cookies, so figures of the steps "essentials" and "table" flatter.`
  );
}

function coverageLines(cookies: readonly LabelledCookie[], knowledge: Knowledge, folder: string): string {
  const coverage = coverageOf(knowledge.facts, folder);
  const owners = ownersNamed(cookies, knowledge, folder).map(
    ([what, count, share]) => `- Owner named: ${rate(share)} of ${count} ${what}.`,
  );
  if (!coverage) return owners.join("\n");
  const missing = coverage.missing.slice(0, 12).map(([family, count]) => `\`${family}\` ${count}`);
  return [
    `- Occurrences of the 2021 crawl that a row covers by name: ${rate(coverage.byName)}, ${rate(coverage.byScopedRows)} of it by rows ` +
      `that hold on certain domains only; rows for whole domains add ${rate(coverage.byDomainRows)}. The counted families are ` +
      `${rate(coverage.reachable)} of all.`,
    `- The most frequent without a row: ${missing.join(", ") || "none"}.`,
    ...owners,
  ].join("\n");
}

function sizeTable(data: KnowledgeData): string {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  const rows = sizesOf(data, MODEL).map(([part, raw, gzip]) => [part, kilobytes(raw), kilobytes(gzip)]);
  return table(["in the background", "size", "gzip"], rows);
}

function speedLine(cookies: readonly LabelledCookie[], data: KnowledgeData): string {
  const subjects = cookies.map(({ subject }) => subject);
  const { load, median, p99 } = speedOf(subjects, data, MODEL);
  const node = process.versions.node.split(".")[0];
  return (
    `Reading the tables for the first time takes ${load.toFixed(0)} ms; a cookie takes ${median.toFixed(4)} ms in the median, ` +
    `${p99.toFixed(3)} ms in 99 of 100 cases (Node ${node}).`
  );
}
