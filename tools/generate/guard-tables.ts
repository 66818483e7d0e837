import { compileGuardTable, guardTableSource } from "#core/guard/compile-guard-table.ts";
import { GUARD_SETS } from "#core/guard/guard-set.ts";
import { parseFacts } from "#core/purposes/fact-table.ts";

/** For each set of refused purposes the names that the guard keeps out, as source text. `facts` as `parseFacts` reads it. */
export function guardTables(facts: string): Readonly<Record<string, string>> {
  const rows = parseFacts(facts).all();
  return Object.fromEntries(GUARD_SETS.map((set) => [set, guardTableSource(compileGuardTable(rows, set))]));
}
