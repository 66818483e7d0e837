import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { COOKIE_FILTERS, type CookieFilter, isPurpose } from "#core/cookies/cookie-filter.ts";
import { PURPOSES } from "#core/purposes/purpose.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { Chip } from "#ui/Chip.tsx";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { number } from "./formats.ts";
import { focusSearch } from "./keys.ts";
import type { ListModel } from "./list-model.ts";
import { companyWord } from "./owner-words.ts";

type Props = {
  readonly list: ListModel;
  /** Until all cookies are there, the numbers would be wrong. */
  readonly isComplete: boolean;
};

/** One line, which goes on beyond its end; the button there unfolds it where it has more than fits. */
export function FilterChips({ list, isComplete }: Props) {
  const line = useRef<HTMLFieldSetElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const [isLonger, setLonger] = useState(false);
  const filters = isComplete ? usefulFilters(list) : [];
  useLayoutEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = line.current ?? {};
    if (!isUnfolded) setLonger(scrollWidth > clientWidth);
  });
  return (
    <div class={isUnfolded ? "filters unfolded" : "filters"}>
      <fieldset class={isLonger ? "chips overflowing" : "chips"} aria-label={text("filtersLabel")} ref={line}>
        <CompanyChip list={list} />
        {filters.map((filter) => (
          <Chip key={filter} pressed={list.filters.value.has(filter)} onToggle={() => list.toggleFilter(filter)}>
            {isPurpose(filter) && <PurposeMark purpose={filter} />}
            {text("chip", filterWord(filter), number(list.counts.value.get(filter) ?? 0))}
          </Chip>
        ))}
      </fieldset>
      {isLonger && (
        <button
          type="button"
          class="icon-button unfold"
          aria-label={text("allFilters")}
          title={text("allFilters")}
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        />
      )}
    </div>
  );
}

/**
 * The purposes first: they sum the page up, while the parties have their numbers in the header. Filters that would
 * narrow nothing are left out: no cookie passes, or the page has only one purpose.
 */
function usefulFilters(list: ListModel): readonly CookieFilter[] {
  const counts = list.counts.value;
  const purposes = PURPOSES.filter((purpose) => counts.has(purpose));
  const others = COOKIE_FILTERS.filter((filter) => !isPurpose(filter));
  return [...PURPOSES, ...others].filter(
    (filter) => list.filters.value.has(filter) || (counts.has(filter) && (!isPurpose(filter) || purposes.length > 1)),
  );
}

/** The company whose cookies alone are shown. Its chip goes with the filter, so the keyboard goes on in the search. */
function CompanyChip({ list }: { readonly list: ListModel }) {
  const { company } = list;
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
