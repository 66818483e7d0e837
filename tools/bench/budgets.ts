import type { Figure } from "./stats.ts";

/** What a figure is held to. `of` says which number of it; "ratio" is that of its comparison. */
export type Budget = { readonly of: "median" | "p95" | "max"; readonly most: number };

/** By the form of the name; the first that fits. Where the numbers come from stands in docs/benchmarks.md. */
const BUDGETS: readonly (readonly [form: RegExp, budget: Budget])[] = [
  [/^popup .* (?:first paint|first cookie)$/, { of: "median", most: 300 }],
  [/^popup .* complete$/, { of: "median", most: 1_000 }],
  [/^manager .* first cookie$/, { of: "median", most: 300 }],
  [/^manager .* complete$/, { of: "median", most: 1_000 }],
  [/^manager .* keystroke$/, { of: "p95", most: 50 }],
  [/^list .* nodes$/, { of: "max", most: 1_500 }],
  [/^list .* keystroke$/, { of: "p95", most: 50 }],
  [/^live-update /, { of: "p95", most: 200 }],
  [/^pop-ups .* empty page added$/, { of: "median", most: 15 }],
  [/^pop-ups .* answered by (?:interface|rule)$/, { of: "median", most: 400 }],
  [/^pop-ups .* answered by labels$/, { of: "median", most: 700 }],
  [/^pop-ups .* added$/, { of: "median", most: 150 }],
  [/^cold-start .* 200$/, { of: "p95", most: 250 }],
  [/^cold-start .* 3,300$/, { of: "p95", most: 1_000 }],
];

function budgetFor({ name }: Figure): Budget | undefined {
  return BUDGETS.find(([form]) => form.test(name))?.[1];
}

/** "p95 at most 50: met (31.2)"; empty where nothing is held. */
export function verdictOn(figure: Figure): string {
  const budget = budgetFor(figure);
  if (!budget) return "";
  // A number that was not taken meets no budget.
  const value = figure[budget.of] ?? Number.NaN;
  const outcome = value <= budget.most ? "met" : "MISSED";
  return `${budget.of} at most ${budget.most}: ${outcome} (${value.toFixed(value < 10 ? 2 : 0)})`;
}
