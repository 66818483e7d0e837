import { foldText } from "./fold-text.ts";
import { createWordIndex, findWords, type WordClass, type WordHit } from "./labels/word-index.ts";

/** What a control of a consent pop-up does, as far as its label tells. */
export type LabelMeaning = "reject" | "accept" | "settings" | "save";

const CLASSES = ["reject", "accept", "settings", "save", "not", "necessary", "only", "optional"] as const;
const INDEX = createWordIndex(CLASSES);

const MOST_LETTERS = 70;
const MOST_WORDS = 10;
const MOST_UNKNOWN_WORDS = 5;
/** Words between "without" and "accepting". */
const REACH = 3;

/** A refusal that costs money, or the offer of it, is nobody's refusal. */
const COSTS =
  /[€$£]|\b(?:pay|paying|subscri\w*|premium|abo|abonn\w*|abbona\w*|suscri\w*|assin\w*|prenumer\w*|subskry\w*|buy|price)\b/i;

/** Between the parts of a sentence; no word equals it. */
const BREAK = "|";

/**
 * Undefined where the label does not say, or says two things: whoever clicks must be sure. A label counts in the language
 * that explains most of its words; where two explain it equally well they must agree.
 */
export function classifyLabel(label: string): LabelMeaning | undefined {
  if (label.length > MOST_LETTERS || COSTS.test(label)) return undefined;
  const parts = label.split(/[,.!?:\n]+/).map(foldText);
  const folded = parts.filter((part) => part !== "").join(` ${BREAK} `);
  const words = folded.split(" ").filter((word) => word !== BREAK);
  if (folded === "" || words.length > MOST_WORDS) return undefined;
  const readings = readingsOf(findWords(INDEX, folded), folded);
  const most = Math.max(0, ...readings.map(({ explained }) => explained));
  if (most === 0 || (words.length > 1 && words.length - most > MOST_UNKNOWN_WORDS)) return undefined;
  return agreed(
    new Set(
      readings.filter(({ explained, isSilent }) => explained === most && !isSilent).map(({ meaning }) => meaning),
    ),
  );
}

/** Keeping and changing what the switches say are both harmless; every other disagreement leaves a doubt. */
function agreed(meanings: ReadonlySet<LabelMeaning | undefined>): LabelMeaning | undefined {
  if (meanings.size === 2 && meanings.has("save") && meanings.has("settings")) return "save";
  return meanings.size === 1 ? [...meanings][0] : undefined;
}

type Reading = {
  readonly explained: number;
  readonly meaning: LabelMeaning | undefined;
  /** Nothing but little words: "le" is a word of several languages. */
  readonly isSilent: boolean;
};

function readingsOf(hits: readonly WordHit[], folded: string): readonly Reading[] {
  const languages = [...new Set(hits.map(({ language }) => language))];
  return languages.map((language) => {
    const own = withoutOverlaps(hits.filter((hit) => hit.language === language));
    const isSilent = own.every(
      ({ wordClass }) => wordClass === "only" || wordClass === "not" || wordClass === "optional",
    );
    return { explained: own.reduce((sum, { length }) => sum + length, 0), meaning: meaningOf(own, folded), isSilent };
  });
}

/** The longest first; of equally long ones the class that stands first in CLASSES. */
function withoutOverlaps(hits: readonly WordHit[]): readonly WordHit[] {
  const order = (wordClass: WordClass) => (CLASSES as readonly WordClass[]).indexOf(wordClass);
  const sorted = hits.toSorted((a, b) => b.length - a.length || order(a.wordClass) - order(b.wordClass));
  const kept: WordHit[] = [];
  for (const hit of sorted) {
    if (!kept.some((other) => hit.at < other.at + other.length && other.at < hit.at + hit.length)) kept.push(hit);
  }
  return kept;
}

function meaningOf(hits: readonly WordHit[], folded: string): LabelMeaning | undefined {
  const of = (wordClass: WordClass) => hits.filter((hit) => hit.wordClass === wordClass);
  const has = (wordClass: WordClass) => of(wordClass).length > 0;
  const words = folded.split(" ");
  const isTurned = (wordClass: WordClass) =>
    of(wordClass).some((hit) => of("not").some((not) => isNear(hit, not, words)));
  if (has("reject")) return has("accept") || has("settings") || isTurned("reject") ? undefined : "reject";
  if (has("accept")) return meaningOfAccept(has, isTurned("accept") ? "turned" : "plain", folded);
  return isNecessaryOnly(has) && !isTurned("necessary") ? "reject" : harmlessMeaning(has);
}

type Has = (wordClass: WordClass) => boolean;

function isNecessaryOnly(has: Has): boolean {
  return has("necessary") && has("only") && !has("optional");
}

function harmlessMeaning(has: Has): LabelMeaning | undefined {
  if (has("save")) return "save";
  return has("settings") ? "settings" : undefined;
}

/** "Accept necessary and marketing cookies" is no refusal. */
const MORE_PURPOSES = /analy|anali|market|advert|statist|reklam|werb|publi|target|social|measur|performance/;

function meaningOfAccept(has: Has, verb: "plain" | "turned", folded: string): LabelMeaning | undefined {
  if (verb === "turned") return has("necessary") || has("optional") ? undefined : "reject";
  if (has("necessary")) return has("optional") || has("not") || MORE_PURPOSES.test(folded) ? undefined : "reject";
  return has("settings") || has("save") ? undefined : "accept";
}

function isNear(hit: WordHit, not: WordHit, words: readonly string[]): boolean {
  const [from, to] = [Math.min(hit.at, not.at), Math.max(hit.at, not.at)];
  return to - from <= REACH && !words.slice(from, to).includes(BREAK);
}
