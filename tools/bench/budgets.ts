import type { Figure } from "./stats.ts";

/** What a figure is held to. `of` says which number of it; "ratio" is that of its comparison. */
export type Budget = { readonly of: "median" | "p95" | "max" | "ratio"; readonly most: number };

/** By the beginning or a form of the name; the first that fits. The reasons stand in docs/benchmarks.md. */
const BUDGETS: readonly (readonly [form: RegExp, budget: Budget])[] = [
  [/^popup .* (?:first paint|first cookie)$/, { of: "median", most: 300 }],
  [/^popup .* complete$/, { of: "median", most: 1_000 }],
  [/^list .* nodes$/, { of: "max", most: 1_500 }],
  [/^list .* keystroke$/, { of: "p95", most: 50 }],
  [/^live-update /, { of: "p95", most: 200 }],
  [/^cold-start /, { of: "p95", most: 250 }],
];

export function budgetFor({ name }: Figure): Budget | undefined {
  return BUDGETS.find(([form]) => form.test(name))?.[1];
}

/** The number that the budget is about. */
export function judgedBy(figure: Figure, { of }: Budget): number {
  if (of === "ratio") return figure.versus?.ratio ?? Number.NaN;
  return figure[of] ?? Number.NaN;
}

/** "p95 at most 50: met (31.2)"; empty where nothing is held. */
export function verdictOn(figure: Figure): string {
  const budget = budgetFor(figure);
  if (!budget) return "";
  const value = judgedBy(figure, budget);
  const outcome = value <= budget.most ? "met" : "MISSED";
  return `${budget.of} at most ${budget.most}: ${outcome} (${value.toFixed(value < 10 ? 2 : 0)})`;
}
