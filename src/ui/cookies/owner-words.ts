import { companyOf, THE_SITE } from "#core/purposes/company-of.ts";
import { text } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";

/** The company behind an owner, or that nobody knows it. */
export function companyWord(owner: string | undefined): string {
  if (owner === undefined) return text("ownerNotKnown");
  const company = companyOf(owner);
  return company === THE_SITE ? text("ownerIsSite") : visibleText(company);
}
