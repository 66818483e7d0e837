import type { CookieFact, Phrase } from "#core/purposes/classification.ts";
import { lifetimeParts } from "#core/purposes/lifetime.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { duration } from "#ui/formats.ts";
import { visibleText } from "#ui/visible-text.ts";

/** The values that a phrase may have, in the order in which messages number their places. */
const VALUES = ["domain", "owner", "purpose", "ours", "percent", "lifetime", "word"] as const;

export function purposeWord(purpose: Purpose): string {
  return text(`purpose_${purpose}`);
}

/** A phrase of `describePurpose` in the user's language. What a cookie of the table does is so far told in English. */
export function phraseWords({ key, values = {} }: Phrase, fact: CookieFact | undefined): string {
  if (key.startsWith("does_")) return fact?.does ?? "";
  const places = VALUES.flatMap((name) => (Object.hasOwn(values, name) ? [valueWords(name, values[name] ?? "")] : []));
  return text(key as MessageKey, ...places);
}

function valueWords(name: (typeof VALUES)[number], value: string): string {
  switch (name) {
    case "purpose":
    case "ours":
      return purposeWord(value as Purpose);
    case "lifetime": {
      const parts = lifetimeParts(value);
      return parts ? duration(parts.amount, parts.unit) : value;
    }
    case "domain":
    case "owner":
    case "percent":
    case "word":
      return visibleText(value);
  }
}
