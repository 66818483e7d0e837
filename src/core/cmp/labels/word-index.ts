import { foldText } from "../fold-text.ts";
import { SPACED, UNSPACED } from "./all-words.ts";
import type { LabelWords } from "./label-words.ts";

export type WordClass = Exclude<keyof LabelWords, "language">;

/** Words of one class that were found, in one language. `at` counts words, `length` too (unspaced: letters). */
export type WordHit = {
  readonly language: string;
  readonly wordClass: WordClass;
  readonly at: number;
  readonly length: number;
  readonly pattern: string;
};

type Pattern = {
  readonly language: string;
  readonly wordClass: WordClass;
  readonly pattern: string;
  readonly words: readonly { readonly text: string; readonly isStem: boolean }[];
};

/** Words are looked up by their first two letters: a page may have thousands of short texts. */
export type WordIndex = {
  readonly spaced: ReadonlyMap<string, readonly Pattern[]>;
  readonly unspaced: readonly Pattern[];
};

export function createWordIndex(classes: readonly WordClass[]): WordIndex {
  const spaced = new Map<string, Pattern[]>();
  for (const pattern of patternsOf(SPACED, classes)) {
    const key = pattern.words[0]?.text.slice(0, 2) ?? "";
    spaced.set(key, [...(spaced.get(key) ?? []), pattern]);
  }
  return { spaced, unspaced: patternsOf(UNSPACED, classes) };
}

function patternsOf(languages: readonly LabelWords[], classes: readonly WordClass[]): readonly Pattern[] {
  return languages.flatMap((words) =>
    classes.flatMap((wordClass) =>
      words[wordClass].split(",").map((entry) => patternOf(entry.trim(), words.language, wordClass)),
    ),
  );
}

function patternOf(pattern: string, language: string, wordClass: WordClass): Pattern {
  const words = pattern.split(" ").map((word) => ({ text: foldText(word), isStem: word.endsWith("*") }));
  return { pattern, language, wordClass, words };
}

const UNSPACED_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Every place where words of the index stand in a folded text, overlapping ones of different classes included. */
export function findWords({ spaced, unspaced }: WordIndex, folded: string): readonly WordHit[] {
  const words = folded.split(" ");
  const hits = words.flatMap((word, at) =>
    (spaced.get(word.slice(0, 2)) ?? [])
      .filter((each) => startsAt(each, words, at))
      .map(({ language, wordClass, pattern, words: { length } }) => ({ language, wordClass, pattern, at, length })),
  );
  return UNSPACED_SCRIPT.test(folded) ? [...hits, ...findUnspaced(unspaced, folded.replaceAll(" ", ""))] : hits;
}

function startsAt({ words }: Pattern, text: readonly string[], at: number): boolean {
  return words.every(({ text: wanted, isStem }, offset) => {
    const word = text[at + offset];
    return word !== undefined && (isStem ? word.startsWith(wanted) : word === wanted);
  });
}

function findUnspaced(patterns: readonly Pattern[], text: string): readonly WordHit[] {
  return patterns.flatMap(({ language, wordClass, pattern, words }) => {
    const wanted = words.map((word) => word.text).join("");
    const at = text.indexOf(wanted);
    return at === -1 ? [] : [{ language, wordClass, pattern, at, length: wanted.length }];
  });
}
