import { matchesPattern, type NamePattern, parsePattern } from "#core/purposes/name-pattern.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { type GuardSet, refusedIn } from "./guard-set.ts";

/** Which responses lose their `Set-Cookie` lines, as globs over a whole line. Chromium compares without regard to case. */
export type LineGlobs = {
  /** A response with one of these ... */
  readonly refused: readonly string[];
  /** ... and none of these: what a site cannot work without is never held up. */
  readonly essential: readonly string[];
};

/** As tools/generate.ts writes it: globs between blanks, so that a worker that starts cold has nothing to run. */
export type LineData = { readonly [P in OptionalPurpose | "necessary"]: string };

export function lineGlobs(data: LineData, set: GuardSet): LineGlobs {
  return { refused: refusedIn(set).flatMap((purpose) => split(data[purpose])), essential: split(data.necessary) };
}

function split(globs: string): readonly string[] {
  return globs === "" ? [] : globs.split(" ");
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
