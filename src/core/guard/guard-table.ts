/** A name with stars, cut at them. */
export type GuardPattern = readonly [literal: number, ...parts: readonly string[]];

/**
 * The names that one set of refused purposes keeps out, as the guard in the page has them. An exact name counts more
 * than a pattern, a longer pattern more than a shorter one.
 */
export type GuardTable = {
  /** Exact names: 1 is held, 0 passes. Without a prototype, so that a page cannot add to it. */
  readonly names: Readonly<Record<string, 0 | 1>>;
  readonly held: readonly GuardPattern[];
  readonly passing: readonly GuardPattern[];
};

/** Longer names than this no browser stores. */
const LONGEST_NAME = 4096;

/**
 * Whether a name is held. Runs in the page's own world after the page may have replaced every method there is, so it
 * calls none: indices, comparisons and lookups of the language only. Linear in the length of the name.
 */
export function holdsName({ names, held, passing }: GuardTable, name: string): boolean {
  if (name === "" || name.length > LONGEST_NAME) return false;
  const exact = names[name];
  if (exact !== undefined) return exact === 1;
  const most = longestMatch(held, name);
  return most > 0 && most > longestMatch(passing, name);
}

function longestMatch(patterns: readonly GuardPattern[], name: string): number {
  let longest = 0;
  for (let at = 0; at < patterns.length; at++) {
    const pattern = patterns[at];
    if (pattern !== undefined && pattern[0] > longest && matches(pattern, name)) longest = pattern[0];
  }
  return longest;
}

/** The first part at the beginning, the last at the end, each other one behind the one before. */
function matches(pattern: GuardPattern, name: string): boolean {
  const last = pattern.length - 1;
  const first = partOf(pattern, 1);
  const end = name.length - partOf(pattern, last).length;
  if (end < first.length || !standsAt(first, name, 0) || !standsAt(partOf(pattern, last), name, end)) return false;
  let from = first.length;
  for (let at = 2; at < last; at++) {
    const part = partOf(pattern, at);
    while (from + part.length <= end && !standsAt(part, name, from)) from++;
    if (from + part.length > end) return false;
    from += part.length;
  }
  return true;
}

function partOf(pattern: GuardPattern, at: number): string {
  const part = pattern[at];
  return typeof part === "string" ? part : "";
}

function standsAt(part: string, name: string, from: number): boolean {
  for (let at = 0; at < part.length; at++) if (part[at] !== name[from + at]) return false;
  return true;
}
