/**
 * Figures that others or simple methods reach on the same 1,175 cookies, measured once with their own data, which is not
 * ours to ship: accuracy in four classes, macro-F1, accuracy in three, essentials lost, tracking found.
 */
export const REFERENCES: readonly (readonly string[])[] = [
  ["third-party = advertising, first-party = necessary", ".477", ".311", ".534", ".131", ".390"],
  ["Open Cookie Database, else by party", ".710", ".559", ".780", ".117", ".786"],
  ["first draft of the table (268 rows) → domain → necessary", ".780", ".693", ".842", ".064", ".856"],
  ["CookieBlock, released model of 21 MB, most likely class", ".810", ".748", ".871", ".081", ".914"],
  ["CookieBlock as shipped, whole sample (2,188 cookies)", ".776", ".713", ".819", ".072", ".808"],
  ["best fixed label per name, with the answers in hand (ceiling)", ".938", "–", "–", "–", "–"],
];
