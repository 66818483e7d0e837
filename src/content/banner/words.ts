import type { AskedPurpose } from "#core/consent/question.ts";
import { THE_SITE } from "#core/purposes/company-of.ts";
import { lifetimeParts } from "#core/purposes/lifetime.ts";
import { type MessageKey, type PluralKey, text } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";

/** Of a list of companies, as many as are read at a glance. */
const MOST_NAMED = 3;

/** The words of the banner in the language that they are translated into, which need not be the browser's. */
export function createBannerWords() {
  const language = text("bannerLanguage");
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language, { style: "short", type: "unit" });

  /** Not `textFor`: that one counts in the language of the popup, which may have fewer translations. */
  function counted(key: PluralKey, count: number): string {
    const number = numbers.format(count);
    const form = text(`${key}_${plurals.select(count)}` as MessageKey, number);
    return form === "" ? text(`${key}_other` as MessageKey, number) : form;
  }

  function company(owner: string | undefined): string {
    if (owner === undefined) return text("bannerOwnerUnknown");
    return owner === THE_SITE ? text("bannerOwnerSite") : visibleText(owner);
  }

  /** "Google, Meta, Criteo +2"; empty where nobody is known. */
  function companies(owners: readonly string[]): string {
    const rest = owners.length - MOST_NAMED;
    const named = lists.format(owners.slice(0, MOST_NAMED).map(company));
    return rest > 0 ? `${named} +${numbers.format(rest)}` : named;
  }

  /** "6 cookies, 2 trackers" */
  function amount({ cookies, trackers }: AskedPurpose["counts"]): string {
    const parts = [
      ...(cookies > 0 ? [counted("bannerCookies", cookies)] : []),
      ...(trackers > 0 ? [counted("bannerTrackers", trackers)] : []),
    ];
    return parts.length > 0 ? lists.format(parts) : text("bannerNothing");
  }

  /** "2 years", in the language's own words. */
  function lifetime(known: string | undefined): string {
    if (known === "session") return text("bannerSession");
    const parts = known === undefined ? undefined : lifetimeParts(known);
    if (parts === undefined) return text("bannerLifetimeUnknown");
    const { unit, amount: count } = parts;
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
  }

  return { language, isEnglish: language === "en", company, companies, amount, counted, lifetime };
}

export type BannerWords = ReturnType<typeof createBannerWords>;
