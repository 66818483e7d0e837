import { classifyCookie } from "#core/purposes/classify-cookie.ts";
import type { Knowledge } from "#core/purposes/knowledge.ts";
import { nameFamily } from "#core/purposes/name-family.ts";
import type { LabelledCookie } from "./labelled-cookies.ts";
import { seededRandom, shuffled } from "./random.ts";

/** Cookies with the same key are never in training and test at once. */
export type KeyOf = (cookie: LabelledCookie) => string;

export const bySite: KeyOf = ({ site }) => site;
export const byName: KeyOf = ({ subject }) => nameFamily(subject.name);

/** By company where one is known, without its product; a site of its own otherwise. */
export function byOwner(knowledge: Knowledge): KeyOf {
  return ({ subject, site }) => {
    const { owner = "the site" } = classifyCookie(subject, knowledge);
    return owner.startsWith("the site") ? `site ${site}` : (owner.split(" (")[0] ?? owner);
  };
}

/** For each cookie its fold, 0 to `count` - 1. */
export function foldsOf(
  cookies: readonly LabelledCookie[],
  keyOf: KeyOf,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly number[] {
  const keys = shuffled([...new Set(cookies.map(keyOf))].sort(), seededRandom(seed));
  const fold = new Map(keys.map((key, index) => [key, index % count]));
  return cookies.map((cookie) => fold.get(keyOf(cookie)) ?? 0);
}

/** For each cookie one part of its name's one vote. */
export function weightsByName(cookies: readonly LabelledCookie[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const cookie of cookies) counts.set(byName(cookie), (counts.get(byName(cookie)) ?? 0) + 1);
  return cookies.map((cookie) => 1 / (counts.get(byName(cookie)) ?? 1));
}
