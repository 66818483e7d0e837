import type { Signal } from "@preact/signals";
import { companyOf } from "#core/purposes/company-of.ts";
import { text } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";
import { companyWord } from "./owner-words.ts";

type Props = { readonly owner: string; readonly company: Signal<string | undefined>; readonly tabIndex: number };

/** An owner's name. It leads to what else the company keeps here, and back. */
export function OwnerLink({ owner, company, tabIndex }: Props) {
  const own = companyOf(owner);
  const isOnly = company.value === own;
  return (
    <button
      type="button"
      class="link owner hostile"
      dir="auto"
      tabIndex={tabIndex}
      aria-pressed={isOnly}
      aria-label={text("ownerOnly", visibleText(owner), companyWord(owner))}
      data-tip={text("ownerOnlyTip", companyWord(owner))}
      onClick={() => {
        company.value = isOnly ? undefined : own;
      }}
    >
      {visibleText(owner)}
    </button>
  );
}
