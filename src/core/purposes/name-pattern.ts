/** A name with `*` for any run of characters, also none. No regular expression is made from data. */
export type NamePattern = {
  /** What stands between the stars; one part is an exact name. */
  readonly parts: readonly string[];
  /** How many characters are literal: the longest pattern decides first. */
  readonly literal: number;
};

export function parsePattern(pattern: string): NamePattern {
  const parts = pattern.split("*");
  return { parts, literal: pattern.length - parts.length + 1 };
}

/** Case-sensitive. Each part is searched once, behind the one before: linear for a pattern of a given length. */
export function matchesPattern({ parts, literal }: NamePattern, name: string): boolean {
  const first = parts[0] ?? "";
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return name === first;
  if (name.length < literal || !name.startsWith(first) || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, from);
    if (found < 0 || found + part.length > end) return false;
    from = found + part.length;
  }
  return true;
}
