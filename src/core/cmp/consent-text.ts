import { foldText } from "./fold-text.ts";
import { createWordIndex, findWords, type WordClass, type WordHit } from "./labels/word-index.ts";

const INDEX = createWordIndex(["cookies", "data", "uses", "choice"]);

/** Longer than any banner's first layer with its list of purposes. */
const MOST_LETTERS = 6000;
const ENOUGH = 3;

/** Other boxes that ask for something: their words weigh against. */
const OTHER_MATTERS =
  /\b(?:newsletter|your e ?mail|e ?mail address|password|passwort|sign in|log in|18 years|over 18|your age|ihr alter|notifications?|recipe|rezept|recette|oven|dough|flour|butter|basket|checkout|warenkorb|panier|discount|coupon)\b/;

/** Whether a text, as it stands in a box on a page, asks for consent to cookies or to the use of personal data. */
export function isConsentText(text: string): boolean {
  return consentScore(text) >= ENOUGH;
}

/** Cookies are worth two, personal data, what is done with it, and the choice one each, two where they come twice. */
function consentScore(text: string): number {
  const folded = foldText(text.slice(0, MOST_LETTERS));
  const hits = findWords(INDEX, folded);
  const languages = [...new Set(hits.map(({ language }) => language))];
  const scores = languages.map((language) => scoreOf(hits.filter((hit) => hit.language === language)));
  const best = Math.max(0, ...scores);
  return OTHER_MATTERS.test(folded) ? best - 2 : best;
}

function scoreOf(hits: readonly WordHit[]): number {
  const kinds = (wordClass: WordClass) =>
    new Set(hits.filter((hit) => hit.wordClass === wordClass).map(({ pattern }) => pattern)).size;
  const upTo = (most: number, count: number) => Math.min(most, count);
  return upTo(1, kinds("cookies")) * 2 + upTo(1, kinds("data")) + upTo(2, kinds("uses")) + upTo(2, kinds("choice"));
}
