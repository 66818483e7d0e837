/** Invisible, reordering or line-breaking characters, and halves of surrogate pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Makes every character of a hostile text visible: control characters as their pictures (U+2400 …), all others that
 * hide or reorder text as an escape. What a person sees is then what the browser holds.
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, (character) => picture(character.codePointAt(0) ?? 0));
}

function picture(codePoint: number): string {
  if (codePoint < 0x20) return String.fromCodePoint(0x2400 + codePoint);
  if (codePoint === 0x7f) return "\u2421";
  return `\\u{${codePoint.toString(16).toUpperCase()}}`;
}
