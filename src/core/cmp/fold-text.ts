/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: "d",
  ð: "d",
  ł: "l",
  ø: "o",
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ı: "i",
  þ: "th",
  ħ: "h",
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
/** Every other one is a sign that ends a word. */
const ENTITIES: Readonly<Record<string, string>> = { shy: "", zwj: "" };

/**
 * Text as labels are compared: lower case, without the marks of Latin, Greek and Cyrillic letters, emoji, quotes, arrows
 * or other punctuation, words apart by one blank. Marks that are vowels (Arabic, Devanagari, Thai) stay.
 */
export function foldText(text: string): string {
  return text
    .replace(/&(?:#(\d{1,6})|(\w{2,8}));/g, (_whole, code: string, name: string) =>
      code ? String.fromCodePoint(Math.min(Number(code), 0x10_ff_ff)) : (ENTITIES[name] ?? " "),
    )
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0640\u200b-\u200f\u00ad]/g, "")
    .normalize("NFC")
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}
