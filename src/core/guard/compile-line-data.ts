import type { FactRow } from "#core/purposes/fact-table.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { compileGuardTable } from "./compile-guard-table.ts";
import type { LineData } from "./line-globs.ts";

/** The globs of each purpose, from the names that the guard holds for it, and of what is essential anywhere. */
export function compileLineData(rows: readonly FactRow[]): LineData {
  const essentials = rows.filter(({ purpose, name }) => purpose === "necessary" && name.literal > 1);
  const of = (purpose: OptionalPurpose) => globsOf(heldNames(rows, purpose));
  return {
    functional: of("functional"),
    analytics: of("analytics"),
    advertising: of("advertising"),
    necessary: globsOf(essentials.map(({ pattern }) => pattern)),
  };
}

function heldNames(rows: readonly FactRow[], purpose: OptionalPurpose): readonly string[] {
  const { names, held } = compileGuardTable(rows, purpose);
  const exact = Object.keys(names).filter((name) => names[name] === 1);
  return [...exact, ...held.map(([, ...parts]) => parts.join("*"))];
}

function globsOf(names: readonly string[]): string {
  // "?" would stand for any character, and what is not ASCII is refused.
  const plain = names.filter((name) => /^[!->@-~]+$/.test(name));
  return [...new Set(plain.map((name) => `${name.toLowerCase()}=*`))].sort().join(" ");
}
