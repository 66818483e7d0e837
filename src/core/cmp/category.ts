import { isFields, isListOf, isText } from "#core/guards.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { foldText } from "./fold-text.ts";

/** One thing that a consent platform lets people choose, in its own words. All of it is the page's. */
export type CmpCategory = { readonly id: string; readonly words: string; readonly isRequired: boolean };

/** What the platform is told, or tells, by id. */
export type CmpChoices = Readonly<Record<string, boolean>>;

const MOST_CATEGORIES = 400;

export function isCategories(value: unknown): value is readonly CmpCategory[] {
  return isListOf(value, isCategory) && value.length <= MOST_CATEGORIES && new Set(value.map(({ id }) => id)).size > 0;
}

function isCategory(value: unknown): value is CmpCategory {
  return isFields(value) && isText(value.id) && isText(value.words) && typeof value.isRequired === "boolean";
}

export function isChoices(value: unknown): value is CmpChoices {
  return isFields(value) && Object.values(value).every((each) => typeof each === "boolean");
}

/** Words are searched in this order: "advertising analytics" is advertising. After `foldText`. */
const WORDS: readonly (readonly [OptionalPurpose, RegExp])[] = [
  [
    "advertising",
    /\bads?\b|advert|market|target|retarget|social|publicit|publicidad|werb|reklam|annons|mainon|mainos|rekl|reclam|oglas|hirdet|fograi|profil|share|sharing|facebook|twitter|tiktok|doubleclick|adsense|pixel|\bfb\b|реклам|маркет|διαφημι|cookies of third|third part|drittanbiet/,
  ],
  [
    "analytics",
    /analy|anali|statist|measur|audience|perform|metric|metrik|messung|insight|tracking|mesure|misuraz|medic|tilasto|\bga\b|gtag|matomo|piwik|hotjar|clarity|статист|анали|στατιστικ|αναλυ/,
  ],
  [
    "functional",
    /function|funktion|fonction|funcion|funzion|prefer|prefe|komfort|comfort|confort|support|api\b|video|comment|chat|personali[sz]|language|convenien|externe? medi|embed|media\b|map|functionali|предпоч|функци|λειτουργ/,
  ],
];

const REQUIRED =
  /necessar|essential|essenzial|essenziell|required|strictly|notwendig|erforderlich|noodzakelijk|technical/;

/** What a category is for, as its words say; undefined where they do not. */
export function purposeOfCategory(words: string): OptionalPurpose | undefined {
  const folded = foldText(words.slice(0, 300));
  return WORDS.find(([, pattern]) => pattern.test(folded))?.[0];
}

/**
 * What to choose so that exactly the granted purposes get a yes. A category that does not say what it is for is granted
 * only when everything is: nothing may be let in by a name that we cannot read.
 */
export function choicesFor(categories: readonly CmpCategory[], granted: readonly OptionalPurpose[]): CmpChoices {
  const all = granted.length === 3;
  return Object.fromEntries(
    categories
      .filter((each) => !isNeeded(each))
      .map(({ id, words }) => {
        const purpose = purposeOfCategory(words);
        return [id, purpose === undefined ? all : granted.includes(purpose)];
      }),
  );
}

/** Whether what the platform holds is what it was told. */
export function isHeld(wanted: CmpChoices, read: CmpChoices): boolean {
  return Object.entries(wanted).every(([id, isGranted]) => (read[id] ?? false) === isGranted);
}

function isNeeded({ isRequired, words }: CmpCategory): boolean {
  return isRequired || (purposeOfCategory(words) === undefined && REQUIRED.test(foldText(words)));
}
