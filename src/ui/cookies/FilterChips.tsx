import type { Signal } from "@preact/signals";
import { COOKIE_FILTERS, type CookieFilter, isPurpose } from "#core/cookies/cookie-filter.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { Chip } from "#ui/Chip.tsx";
import { number } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import type { Narrowing } from "./narrowing.ts";
import { companyWord } from "./owner-words.ts";
import { focusSearch } from "./search-focus.ts";

type Props = {
  readonly narrowing: Pick<Narrowing, "filters" | "company">;
  readonly counts: ReadonlyMap<CookieFilter, number>;
  readonly toggle: (filter: CookieFilter) => void;
};

/** Chips that would narrow nothing are left out: no cookie passes, or the page has only one purpose. */
export function FilterChips({ narrowing: { filters, company }, counts, toggle }: Props) {
  const purposes = COOKIE_FILTERS.filter((filter) => isPurpose(filter) && counts.has(filter));
  const chips = COOKIE_FILTERS.filter(
    (filter) => filters.value.has(filter) || (counts.has(filter) && (!isPurpose(filter) || purposes.length > 1)),
  );
  return (
    <fieldset class="chips" aria-label={text("filtersLabel")}>
      {chips.map((filter) => (
        <Chip key={filter} pressed={filters.value.has(filter)} onToggle={() => toggle(filter)}>
          {isPurpose(filter) && <PurposeMark purpose={filter} />}
          {text("chip", filterWord(filter), number(counts.get(filter) ?? 0))}
        </Chip>
      ))}
      <CompanyChip company={company} />
    </fieldset>
  );
}

/** The company whose cookies alone are shown. Its chip goes with the filter, so the keyboard goes on in the search. */
function CompanyChip({ company }: { readonly company: Signal<string | undefined> }) {
  if (company.value === undefined) return undefined;
  const name = companyWord(company.value);
  return (
    <button
      type="button"
      class="chip removable"
      aria-label={text("removeCompany", name)}
      onClick={() => {
        company.value = undefined;
        focusSearch();
      }}
    >
      <span dir="auto">{name}</span>
      <span class="cross" aria-hidden="true" />
    </button>
  );
}

function filterWord(filter: CookieFilter): string {
  if (filter === "unclassified") return text("purposeShort_unclassified");
  return text(isPurpose(filter) ? `purpose_${filter}` : (`filter_${filter.replaceAll("-", "_")}` as MessageKey));
}
