import type { FactRow } from "#core/purposes/fact-table.ts";
import { matchesPattern } from "#core/purposes/name-pattern.ts";
import { type GuardSet, refusedIn } from "./guard-set.ts";
import type { GuardPattern, GuardTable } from "./guard-table.ts";

/** Essentials come before everything else, however short their pattern is. */
const ALWAYS_PASSES = 10_000;

/**
 * The names of a set whose purpose does not depend on the cookie's domain: a script in the page knows where it runs and
 * not whom the cookie's domain belongs to. A name that is essential anywhere, or means another purpose on some domain,
 * passes here; layers 2 and 4 know more of it.
 */
export function compileGuardTable(rows: readonly FactRow[], set: GuardSet): GuardTable {
  const refused: readonly string[] = refusedIn(set);
  const isRefused = ({ purpose }: FactRow) => refused.includes(purpose);
  const isAnywhere = ({ domains, party }: FactRow) => domains.length === 0 && party !== "third-party";
  const isExact = ({ name }: FactRow) => name.parts.length === 1;
  const held = rows.filter((row) => isRefused(row) && isAnywhere(row));
  const others = rows.filter((row) => !isRefused(row) && row.pattern !== "*");
  const essentials = others.filter(({ purpose }) => purpose === "necessary");
  const passes = ({ pattern }: FactRow) =>
    essentials.some(({ name }) => matchesPattern(name, pattern)) || others.some((row) => row.pattern === pattern);
  const patterns = held.filter((row) => !isExact(row) && !passes(row));
  const names = Object.create(null) as Record<string, 0 | 1>;
  for (const row of held.filter(isExact)) if (!passes(row)) names[row.pattern] = 1;
  for (const row of others.filter(isExact)) {
    if (patterns.some(({ name }) => matchesPattern(name, row.pattern))) names[row.pattern] = 0;
  }
  const passing = others.filter((row) => !isExact(row) && patterns.some((each) => mayOverlap(each, row)));
  return { names, held: unique(patterns.map(guardPattern)), passing: unique(passing.map(guardPattern)) };
}

function guardPattern({ name, purpose }: FactRow): GuardPattern {
  return [purpose === "necessary" ? ALWAYS_PASSES : name.literal, ...name.parts];
}

/** Whether a name could fit both, as far as their beginnings tell. */
function mayOverlap({ name: one }: FactRow, { name: other }: FactRow): boolean {
  const [a = "", b = ""] = [one.parts[0], other.parts[0]];
  return a.startsWith(b) || b.startsWith(a);
}

function unique(patterns: readonly GuardPattern[]): readonly GuardPattern[] {
  return [...new Map(patterns.map((pattern) => [pattern.join("*"), pattern])).values()];
}

/** The table as source text that needs nothing but the language. */
export function guardTableSource({ names, held, passing }: GuardTable): string {
  const entries = Object.entries(names).map(([name, is]) => `${JSON.stringify(name)}:${is}`);
  return `{names:{__proto__:null,${entries.join(",")}},held:${JSON.stringify(held)},passing:${JSON.stringify(passing)}}`;
}
