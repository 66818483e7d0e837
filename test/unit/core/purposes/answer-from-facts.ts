import type { Fact } from "./read-facts.ts";

export type Sighting = {
  readonly name: string;
  /** Without a leading dot, in lower case. */
  readonly host: string;
  readonly party: "first-party" | "third-party";
};

/** Case-sensitive; `*` stands for any run of characters, also none. */
export function matchesName({ parts }: Pick<Fact, "parts">, name: string): boolean {
  const [first = ""] = parts;
  const last = parts.at(-1) ?? "";
  if (parts.length === 1) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let from = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= name.length - last.length;
}

/** Do the rows hold for a common cookie: a common party and a common domain? */
export function scopesOverlap(one: Fact, other: Fact): boolean {
  const parties = one.party === "any" || other.party === "any" || one.party === other.party;
  return parties && (isAnywhere(one) || isAnywhere(other) || one.scope.some((domain) => isInDomains(domain, other)));
}

/** How many characters of a pattern are literal. */
export function literalLength({ pattern, parts }: Fact): number {
  return pattern.length - parts.length + 1;
}

export function isExact({ parts }: Fact): boolean {
  return parts.length === 1;
}

/**
 * The row that answers for a cookie: the exact name, then the folded name, then patterns, most literal characters
 * first. Between equals a row with domains stands before one without, a row with a party before "any".
 */
export function answerFromFacts(facts: readonly Fact[], sighting: Sighting): Fact | undefined {
  const fitting = facts.filter((fact) => matchesName(fact, sighting.name) && isInScope(fact, sighting));
  const family = foldName(sighting.name);
  return fitting.toSorted((one, other) => rank(other, family) - rank(one, family))[0];
}

/** A name that folds to a bare star has no family. */
function rank(fact: Fact, family: string): number {
  const known = isExact(fact) ? 2 : fact.pattern === family && family !== "*" ? 1 : 0;
  const narrow = (isAnywhere(fact) ? 0 : 2) + (fact.party === "any" ? 0 : 1);
  return known * 1_000_000 + literalLength(fact) * 10 + narrow;
}

function isInScope(fact: Fact, { host, party }: Sighting): boolean {
  return (fact.party === "any" || fact.party === party) && (isAnywhere(fact) || isInDomains(host, fact));
}

function isAnywhere({ scope }: Fact): boolean {
  return scope.length === 0;
}

function isInDomains(host: string, { scope }: Fact): boolean {
  return scope.some((domain) => host === domain || host.endsWith(`.${domain}`) || domain.endsWith(`.${host}`));
}

/** The folding by which prevalence is counted (docs/cookie-facts.md). */
export function foldName(name: string): string {
  return FOLDS.reduce((folded, [id, mark]) => folded.replace(id, mark), name);
}

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "*"],
  [/(?<![A-Za-z0-9])(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,}(?![A-Za-z0-9])/g, "*"],
  [/(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{8,}/g, "*"],
  [/\d{2,}/g, "#"],
  [/([*#][-_.]?)+$/, "*"],
];
