import type { FactRow } from "#core/purposes/fact-table.ts";
import { matchesPattern, type NamePattern, parsePattern } from "#core/purposes/name-pattern.ts";
import { compileGuardTable } from "./compile-guard-table.ts";
import type { GuardSet } from "./guard-set.ts";

/** Which responses lose their `Set-Cookie` lines, as globs over a whole line. Chromium compares without regard to case. */
export type LineGlobs = {
  /** A response with one of these ... */
  readonly refused: readonly string[];
  /** ... and none of these: what a site cannot work without is never held up. */
  readonly essential: readonly string[];
};

/** For a set of refused purposes, from the names that the guard holds. */
export function lineGlobs(rows: readonly FactRow[], set: GuardSet): LineGlobs {
  const { names, held } = compileGuardTable(rows, set);
  const exact = Object.keys(names).filter((name) => names[name] === 1);
  const patterns = held.map(([, ...parts]) => parts.join("*"));
  const essentials = rows.filter(({ purpose, name }) => purpose === "necessary" && name.literal > 1);
  return { refused: globsOf([...exact, ...patterns]), essential: globsOf(essentials.map(({ pattern }) => pattern)) };
}

function globsOf(names: readonly string[]): readonly string[] {
  // "?" would stand for any character, and what is not ASCII is refused.
  const plain = names.filter((name) => /^[!->@-~]+$/.test(name));
  return [...new Set(plain.map((name) => `${name.toLowerCase()}=*`))].sort();
}

/** Whether the rule made of these globs takes a response's lines away: our own reading of what Chromium does. */
export function stripsLines(globs: LineGlobs): (lines: readonly string[]) => boolean {
  const refused = globs.refused.map(parsePattern);
  const essential = globs.essential.map(parsePattern);
  return (lines) => {
    const texts = lines.map((line) => line.trim().toLowerCase());
    return texts.some((text) => fitsOne(refused, text)) && !texts.some((text) => fitsOne(essential, text));
  };
}

function fitsOne(patterns: readonly NamePattern[], text: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, text));
}
