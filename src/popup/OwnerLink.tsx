import { companyOf } from "#core/purposes/company-of.ts";
import { text } from "#platform/i18n.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { visibleText } from "#ui/visible-text.ts";
import type { ListModel } from "./list-model.ts";

type Props = { readonly owner: string; readonly list: ListModel; readonly tabIndex: number };

/** An owner's name. It leads to what else the company keeps for this page, and back. */
export function OwnerLink({ owner, list, tabIndex }: Props) {
  const company = companyOf(owner);
  const isOnly = list.company.value === company;
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
        list.company.value = isOnly ? undefined : company;
      }}
    >
      {visibleText(owner)}
    </button>
  );
}
