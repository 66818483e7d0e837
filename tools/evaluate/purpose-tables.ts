import { KNOWN_PURPOSES } from "#core/purposes/purpose.ts";
import type { LabelledCookie } from "../purposes/labelled-cookies.ts";
import { calibrationError, type Figures, figuresOf, heldOf, isTracking } from "../purposes/metrics.ts";
import { asProduct, claimsOf, everything, judge, type Keep, type Run, withMajority, withoutConsent } from "./judge.ts";
import { rate, spread, table } from "./markdown.ts";
import { REFERENCES } from "./references.ts";

/** Runs by what the model had not seen. */
export type Splits = {
  readonly sites: readonly Run[];
  readonly names: readonly Run[];
  readonly owners: readonly Run[];
};

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

function line(name: string, figures: readonly Figures[]): readonly string[] {
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

export function headlineTable({ sites, names, owners }: Splits, renamed: readonly Run[]): string {
  const all = (runs: readonly Run[], keep?: Keep, alone?: boolean) => runs.map((run) => judge(run, keep, alone));
  return table(HEADER, [
    line("**all steps, sites unseen**", all(sites)),
    line("the same without consent cookies", all(sites, withoutConsent)),
    line("all steps, names unseen by the model", all(names)),
    line("all steps, owners unseen by the model", all(owners)),
    line("all steps, every name replaced by a random one", all(renamed)),
    line("model alone, sites unseen", all(sites, everything, true)),
    line("model alone, names unseen", all(names, everything, true)),
    line("model alone, owners unseen", all(owners, everything, true)),
    line("against the majority of each name, sites unseen", all(sites.map(withMajority))),
  ]);
}

export function productTable([run]: readonly Run[]): string {
  if (!run) return "";
  const kinds = [["all cookies", everything] as const, ["without consent cookies", withoutConsent] as const];
  const rows = kinds.map(([name, keep]) => {
    const { coverage, accuracyAnswered, accuracy3Answered, accuracy, essentialsLost, trackingFound } = judge(
      asProduct(run),
      keep,
    );
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

export function classTable(sites: readonly Run[]): string {
  const all = sites.map((run) => judge(run).classes);
  const rows = KNOWN_PURPOSES.map((purpose) => [
    purpose,
    spread(all.map((each) => each[purpose].precision)),
    spread(all.map((each) => each[purpose].recall)),
    spread(all.map((each) => each[purpose].f1)),
  ]);
  return table(["", "precision", "recall", "F1"], rows);
}

const STEPS = ["essentials", "table", "domain", "model"] as const;

export function stepTable(sites: readonly Run[]): string {
  const byStep = STEPS.map((step): readonly [string, Keep] => [
    step,
    (_, { classification }) => classification.step === step,
  ]);
  const groups: readonly (readonly [string, Keep])[] = [
    ...byStep,
    ["first-party", ({ subject }) => subject.party === "first-party"],
    ["third-party", ({ subject }) => subject.party === "third-party"],
  ];
  const rows = groups.map(([name, keep]) => {
    const figures = sites.map((run) => judge(run, keep));
    const column = (pick: (each: Figures) => number) => spread(figures.map(pick));
    const count = String(figures[0]?.cookies ?? 0);
    return [
      name,
      count,
      column((each) => each.accuracy),
      column((each) => each.accuracy3),
      column((each) => each.essentialsLost),
    ];
  });
  return table(["", "cookies", "acc 4", "acc 3", "essentials lost"], rows);
}

export function referenceTable(cookies: readonly LabelledCookie[]): string {
  const judged = cookies.flatMap(({ label, cookieBlock }) =>
    cookieBlock ? [{ truth: label, said: cookieBlock, tracking: isTracking(cookieBlock) ? 1 : 0 }] : [],
  );
  const counted =
    judged.length > 0 ? [line("CookieBlock's column of the file, counted here", [figuresOf(judged)])] : [];
  const width = 6;
  return table(HEADER.slice(0, width), [...counted.map((each) => each.slice(0, width)), ...REFERENCES]);
}

export function calibrationTable(splits: Splits): string {
  const rows = Object.entries(splits).map(([name, runs]: readonly [string, readonly Run[]]) => {
    const claims = runs.map(claimsOf);
    const shown = claims.map((each) => each.filter(({ confidence }) => confidence >= 0.5));
    const part = shown.map((each, index) => each.length / (claims[index]?.length ?? 1));
    return [
      `${name} unseen`,
      ...[claims.map(calibrationError), part, shown.map(heldOf), shown.map(calibrationError)].map(spread),
    ];
  });
  return table(
    ["", "calibration error of all", "part claimed with .5 or more", "of these right", "their calibration error"],
    rows,
  );
}
