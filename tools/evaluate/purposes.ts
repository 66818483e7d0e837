import type { Knowledge } from "#core/purposes/knowledge.ts";
import { createKnowledge } from "#core/purposes/knowledge.ts";
import { MODEL } from "#core/purposes/model-weights.ts";
import { KNOWN_PURPOSES } from "#core/purposes/purpose.ts";
import type { EvaluationOptions } from "../evaluate.ts";
import { purposeData } from "../generate/purpose-data.ts";
import type { Answer } from "../purposes/answer.ts";
import { crossValidate } from "../purposes/cross-validate.ts";
import { byName, byOwner, bySite, type KeyOf } from "../purposes/folds.ts";
import { type LabelledCookie, readLabelledCookies } from "../purposes/labelled-cookies.ts";
import { calibrationError, type Figures, figuresOf, type Judged } from "../purposes/metrics.ts";
import { seededRandom } from "../purposes/random.ts";
import { coverageOf } from "./coverage.ts";
import { rate, spread, table } from "./markdown.ts";
import { ownersNamed } from "./owners-named.ts";
import { REFERENCES } from "./references.ts";
import { sizesOf, speedOf } from "./speed.ts";

const SEEDS = [1, 2, 3];

/** Declared by the very tool that sets them: they lift every figure, so there is a second one without them. */
const CONSENT_COOKIES = new Set(["CookieConsent", "OptanonConsent", "OptanonAlertBoxClosed"]);

/** All figures about purposes and owners, as Markdown; undefined where the labelled cookies are absent. */
export function evaluatePurposes({ data: folder, facts: factsFolder }: EvaluationOptions): string | undefined {
  const cookies = readLabelledCookies(folder);
  if (!cookies) return undefined;
  const data = purposeData(factsFolder);
  const knowledge = createKnowledge(data);
  const runs = (keyOf: KeyOf, of = cookies): readonly Run[] =>
    SEEDS.map((seed) => ({
      cookies: of,
      answers: crossValidate({ cookies: of, data, keyOf, seed, temperature: MODEL.temperature }),
    }));
  const sites = runs(bySite);
  const names = runs(byName);
  const owners = runs(byOwner(knowledge));
  const renamed = runs(bySite, cookies.map(rename));
  const sections = [
    `Measured on ${new Date().toISOString().slice(0, 10)}: ${cookies.length} cookies of ${new Set(cookies.map(bySite)).size} sites ` +
      `(2021), ${knowledge.facts.size} facts, model of ${Math.round((MODEL.weights.length * 3) / 4 / 1024)} KB. Shares, ".83" = 83 %. Where a model ` +
      `answered it had learnt nothing from the fold; ${SEEDS.length} foldings, mean and largest distance from it.`,
    "### Every step answers, a suggestion included",
    headlines({ sites, names, owners, renamed }),
    "### As the extension acts: suggestions are no answers",
    productFigures(sites),
    "### By class (sites unseen)",
    classTable(sites),
    "### By step and party (sites unseen)",
    stepTable(sites),
    "### Beside others",
    referenceTable(cookies),
    "### Confidence of suggestions",
    calibrationTable({ sites, names, owners }),
    "### Coverage, owners, time and size",
    extras(cookies, knowledge, folder),
    sizeTable(data),
    `Reading the tables once takes ${speedOf([], data, MODEL).load.toFixed(1)} ms; ${speedLine(cookies, data)}.`,
  ];
  return sections.join("\n\n");
}

type Run = { readonly cookies: readonly LabelledCookie[]; readonly answers: readonly Answer[] };
type Keep = (cookie: LabelledCookie, answer: Answer) => boolean;

const everything: Keep = () => true;
const withoutConsent: Keep = ({ subject }) => !CONSENT_COOKIES.has(subject.name);

function judge({ cookies, answers }: Run, keep: Keep = everything, alone = false): Figures {
  return figuresOf(
    cookies.flatMap((cookie, index) => {
      const answer = answers[index];
      return answer && keep(cookie, answer) ? [judged(cookie, answer, alone)] : [];
    }),
  );
}

/** `alone`: what the model says without the other steps. */
function judged({ label }: LabelledCookie, { purpose, probabilities, byModel }: Answer, alone: boolean): Judged {
  const likely = alone ? byModel : probabilities;
  const best = KNOWN_PURPOSES[likely.indexOf(Math.max(...likely))] ?? "unclassified";
  return { truth: label, said: alone ? best : purpose, tracking: (likely[2] ?? 0) + (likely[3] ?? 0) };
}

const HEADER = [
  "",
  "acc 4",
  "macro-F1",
  "acc 3",
  "essentials lost",
  "tracking found",
  "recall at ≤ 2 %",
  "≤ 5 %",
  "≤ 10 % lost",
];

function headline(name: string, figures: readonly Figures[]): readonly string[] {
  const column = (pick: (each: Figures) => number) => spread(figures.map(pick));
  return [
    name,
    column((each) => each.accuracy),
    column((each) => each.macroF1),
    column((each) => each.accuracy3),
    column((each) => each.essentialsLost),
    column((each) => each.trackingFound),
    column((each) => each.recallAt[2]),
    column((each) => each.recallAt[5]),
    column((each) => each.recallAt[10]),
  ];
}

type Splits = { readonly sites: readonly Run[]; readonly names: readonly Run[]; readonly owners: readonly Run[] };

function headlines({ sites, names, owners, renamed }: Splits & { readonly renamed: readonly Run[] }): string {
  const line = (name: string, runs: readonly Run[], keep?: Keep, alone?: boolean) =>
    headline(
      name,
      runs.map((run) => judge(run, keep, alone)),
    );
  return table(HEADER, [
    line("**all steps, sites unseen**", sites),
    line("the same without consent cookies", sites, withoutConsent),
    line("all steps, names unseen by the model", names),
    line("all steps, owners unseen by the model", owners),
    line("every name replaced by a random one", renamed),
    line("model alone, sites unseen", sites, everything, true),
    line("model alone, names unseen", names, everything, true),
    line("model alone, owners unseen", owners, everything, true),
    headline(
      "against the majority of each name, sites unseen",
      sites.map((run) => judge(withMajority(run))),
    ),
  ]);
}

function withMajority({ cookies, answers }: Run): Run {
  const votes = new Map<string, Map<string, number>>();
  for (const cookie of cookies) {
    const of = votes.get(byName(cookie)) ?? new Map<string, number>();
    votes.set(byName(cookie), of.set(cookie.label, (of.get(cookie.label) ?? 0) + 1));
  }
  const majority = (cookie: LabelledCookie) => {
    const of = votes.get(byName(cookie)) ?? new Map<string, number>();
    return KNOWN_PURPOSES.reduce(
      (best, each) => ((of.get(each) ?? 0) > (of.get(best) ?? 0) ? each : best),
      cookie.label,
    );
  };
  return { cookies: cookies.map((cookie) => ({ ...cookie, label: majority(cookie) })), answers };
}

function rename(cookie: LabelledCookie, index: number): LabelledCookie {
  const random = seededRandom(index + 1);
  const name = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join("");
  return { ...cookie, subject: { ...cookie.subject, name } };
}

function productFigures(sites: readonly Run[]): string {
  const rows = (
    [
      ["all cookies", everything],
      ["without consent cookies", withoutConsent],
    ] as const
  ).map(([name, keep]) => {
    const [figures] = sites.map((run) => judge({ ...run, answers: run.answers.map(asProduct) }, keep));
    if (!figures) return [];
    const { coverage, accuracyAnswered, accuracy3Answered, accuracy, essentialsLost, trackingFound } = figures;
    return [
      name,
      ...[coverage, accuracyAnswered, accuracy3Answered, accuracy, essentialsLost, trackingFound].map(rate),
    ];
  });
  return table(
    ["", "answered", "acc 4 of these", "acc 3 of these", "acc 4 of all", "essentials lost", "tracking found"],
    rows,
  );
}

function asProduct(answer: Answer): Answer {
  return { ...answer, purpose: answer.classification.purpose };
}

function classTable(sites: readonly Run[]): string {
  const all = sites.map((run) => judge(run).classes);
  return table(
    ["", "precision", "recall", "F1"],
    KNOWN_PURPOSES.map((purpose) => [
      purpose,
      spread(all.map((each) => each[purpose].precision)),
      spread(all.map((each) => each[purpose].recall)),
      spread(all.map((each) => each[purpose].f1)),
    ]),
  );
}

function stepTable(sites: readonly Run[]): string {
  const groups: readonly (readonly [string, Keep])[] = [
    ...(["essentials", "table", "domain", "model"] as const).map(
      (step) => [step, (_: LabelledCookie, answer: Answer) => answer.classification.step === step] as const,
    ),
    ["first-party", ({ subject }) => subject.party === "first-party"],
    ["third-party", ({ subject }) => subject.party === "third-party"],
  ];
  return table(
    ["", "cookies", "acc 4", "acc 3", "essentials lost"],
    groups.map(([name, keep]) => {
      const figures = sites.map((run) => judge(run, keep));
      const column = (pick: (each: Figures) => number) => spread(figures.map(pick));
      return [
        name,
        String(figures[0]?.cookies ?? 0),
        column((each) => each.accuracy),
        column((each) => each.accuracy3),
        column((each) => each.essentialsLost),
      ];
    }),
  );
}

function referenceTable(cookies: readonly LabelledCookie[]): string {
  const judgedBlock = cookies.flatMap(({ label, cookieBlock }) =>
    cookieBlock
      ? [
          {
            truth: label,
            said: cookieBlock,
            tracking: cookieBlock === "analytics" || cookieBlock === "advertising" ? 1 : 0,
          },
        ]
      : [],
  );
  const measured =
    judgedBlock.length > 0
      ? [headline("CookieBlock's column of the file, counted here", [figuresOf(judgedBlock)]).slice(0, 6)]
      : [];
  return table(HEADER.slice(0, 6), [...measured, ...REFERENCES]);
}

function calibrationTable(splits: Splits): string {
  const rows = Object.entries(splits).map(([name, runs]: readonly [string, readonly Run[]]) => {
    const claims = runs.map(({ cookies, answers }) => claimsOf(cookies, answers));
    const shown = claims.map((each) => each.filter(({ confidence }) => confidence >= 0.5));
    return [
      `${name} unseen`,
      spread(claims.map(calibrationError)),
      String(shown[0]?.length ?? 0),
      spread(shown.map((each) => each.filter(({ right }) => right).length / each.length)),
      spread(shown.map(calibrationError)),
    ];
  });
  return table(["", "calibration error, all", "suggested (from .5)", "right", "calibration error of these"], rows);
}

/** Of the cookies that no other step answers. */
function claimsOf(cookies: readonly LabelledCookie[], answers: readonly Answer[]) {
  return cookies.flatMap(({ label }, index) => {
    const suggestion = answers[index]?.classification.suggestion;
    return suggestion ? [{ confidence: suggestion.probability, right: suggestion.purpose === label }] : [];
  });
}

function extras(cookies: readonly LabelledCookie[], knowledge: Knowledge, folder: string): string {
  const coverage = coverageOf(knowledge.facts, folder);
  const owners = ownersNamed(cookies, knowledge, folder);
  const lines = owners.map(([what, count, share]) => `- Owner named: ${rate(share)} of ${count} ${what}.`);
  if (!coverage) return lines.join("\n");
  const missing = coverage.missing.slice(0, 12).map(([family, count]) => `\`${family}\` ${count}`);
  return [
    `- Occurrences of the 2021 crawl that a row covers by name: ${rate(coverage.byName)}, ${rate(coverage.byScopedRows)} of it by rows that hold on ` +
      `certain domains only; rows for whole domains add ${rate(coverage.byDomainRows)}. The 900 counted families are ${rate(coverage.reachable)} of all.`,
    `- The most frequent without a row: ${missing.join(", ") || "none"}.`,
    ...lines,
  ].join("\n");
}

function sizeTable(data: Parameters<typeof sizesOf>[0]): string {
  const rows = sizesOf(data, MODEL).map(([part, raw, gzip]) => [
    part,
    `${(raw / 1000).toFixed(1)} kB`,
    `${(gzip / 1000).toFixed(1)} kB`,
  ]);
  return table(["in the background", "size", "gzip"], rows);
}

function speedLine(cookies: readonly LabelledCookie[], data: Parameters<typeof speedOf>[1]): string {
  const { median, p99 } = speedOf(
    cookies.map(({ subject }) => subject),
    data,
    MODEL,
  );
  return `a cookie takes ${median.toFixed(4)} ms in the median, ${p99.toFixed(3)} ms in 99 of 100 cases (Node ${process.versions.node.split(".")[0]})`;
}
