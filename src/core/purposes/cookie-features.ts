import type { CookieAttributes, CookieSubject } from "./cookie-subject.ts";
import { domainSuffixes } from "./domain-suffix.ts";
import { foldName } from "./fold-name.ts";
import type { Feature } from "./model.ts";
import { nameKinds } from "./name-kinds.ts";
import { tokens } from "./name-words.ts";
import type { Owner } from "./owners.ts";
import type { KnownPurpose } from "./purpose.ts";
import type { ValueShape } from "./value-shape.ts";

/** What is known beside the cookie itself. */
export type FeatureHints = {
  readonly company: Owner | undefined;
  /** What the table says about the same name in another scope. */
  readonly elsewhere: KnownPurpose | undefined;
};

const WEIGHTS = { name: 1, kind: 3, attribute: 2, value: 1, domain: 3, elsewhere: 6 } as const;

/** A name is read up to here: what tells about it stands at its beginning. */
const LONGEST_NAME = 64;

/** What the model sees of a cookie: texts with a group before a colon. */
export function cookieFeatures(cookie: CookieSubject, { company, elsewhere }: FeatureHints): readonly Feature[] {
  const weigh =
    (weight: number) =>
    (text: string): Feature => [text, weight];
  return [
    ...nameFeatures(cookie.name.slice(0, LONGEST_NAME)).map(weigh(WEIGHTS.name)),
    ...nameKinds(cookie.name.slice(0, LONGEST_NAME)).map((kind) => weigh(WEIGHTS.kind)(`kind:${kind}`)),
    ...attributeFeatures(cookie).map(weigh(WEIGHTS.attribute)),
    ...(cookie.shape ? valueFeatures(cookie.shape).map(weigh(WEIGHTS.value)) : []),
    ...domainFeatures(cookie, company).map(weigh(WEIGHTS.domain)),
    ...(elsewhere ? [weigh(WEIGHTS.elsewhere)(`elsewhere:${elsewhere}`)] : []),
  ];
}

function nameFeatures(name: string): readonly string[] {
  const folded = foldName(name);
  const features = new Set<string>([`name:${folded}`, `length:${Math.min(20, name.length)}`]);
  for (const token of tokens(folded)) features.add(`token:${token}`);
  const marked = `^${folded.toLowerCase()}$`;
  for (let size = 2; size <= 5; size++) {
    for (let start = 0; start + size <= marked.length; start++)
      features.add(`part:${marked.slice(start, start + size)}`);
  }
  for (const [form, holds] of Object.entries(NAME_FORMS)) if (holds(name)) features.add(`form:${form}`);
  if (folded !== name) features.add("form:id");
  return [...features];
}

const NAME_FORMS: Readonly<Record<string, (name: string) => boolean>> = {
  underscore: (name) => name.startsWith("_"),
  underscores: (name) => name.startsWith("__"),
  digits: (name) => /\d/.test(name),
  upper: (name) => name !== name.toLowerCase() && name === name.toUpperCase(),
  lower: (name) => name === name.toLowerCase(),
  camel: (name) => /[a-z][A-Z]/.test(name),
  short: (name) => name.length <= 3,
};

function attributeFeatures({ party, attributes }: CookieSubject): readonly string[] {
  const { httpOnly, hostOnly, secure, sameSite, pathDepth } = attributes;
  const kept = lifetimeBucket(attributes);
  return [
    `party:${party}`,
    `kept:${kept}`,
    `party-kept:${party} ${kept}`,
    `http-only:${httpOnly}`,
    `host-only:${hostOnly}`,
    `secure:${secure}`,
    `same-site:${sameSite}`,
    `party-http-only:${party} ${httpOnly}`,
    ...(pathDepth > 0 ? ["path:below"] : []),
  ];
}

/** Upper ends of the buckets, in days. Browsers keep nothing longer than 400. */
const BUCKETS = [
  [1 / 24, "hour"],
  [1.05, "day"],
  [7.5, "week"],
  [31.5, "month"],
  [92, "quarter"],
  [190, "half-year"],
  [367, "year"],
  [Number.POSITIVE_INFINITY, "longer"],
] as const;

/** In words, as reasons name it. */
function lifetimeBucket({ lifetime }: CookieAttributes): string {
  if (lifetime === undefined) return "session";
  return BUCKETS.find(([days]) => lifetime <= days * 86_400)?.[1] ?? "longer";
}

function valueFeatures({ length, charset, entropy, marks }: ValueShape): readonly string[] {
  return [
    `size:${Math.ceil(Math.log2(length + 1))}`,
    `entropy:${Math.round(entropy * 2)}`,
    `charset:${charset}`,
    ...marks.map((mark) => `mark:${mark}`),
  ];
}

function domainFeatures({ party, host }: CookieSubject, company: Owner | undefined): readonly string[] {
  if (party === "first-party") return [];
  const domain = company?.domain ?? [...domainSuffixes(host)].at(-2) ?? host;
  return [
    `domain:${domain}`,
    `category:${company?.category ?? "unknown"}`,
    ...tokens(host.slice(0, LONGEST_NAME)).map((token) => `host:${token}`),
  ];
}
