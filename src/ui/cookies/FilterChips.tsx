import type { Signal } from "@preact/signals";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { COOKIE_FILTERS, type CookieFilter, isPurpose } from "#core/cookies/cookie-filter.ts";
import { PURPOSES } from "#core/purposes/purpose.ts";
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

/** One line, which goes on beyond its end; the button there unfolds it where it has more than fits. */
export function FilterChips({ narrowing: { filters, company }, counts, toggle }: Props) {
  const line = useRef<HTMLFieldSetElement>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const [isLonger, setLonger] = useState(false);
  useLayoutEffect(() => {
    const { scrollWidth = 0, clientWidth = 0 } = line.current ?? {};
    if (!isUnfolded) setLonger(scrollWidth > clientWidth);
  });
  return (
    <div class={isUnfolded ? "filters unfolded" : "filters"}>
      <fieldset class={isLonger ? "chips overflowing" : "chips"} aria-label={text("filtersLabel")} ref={line}>
        <CompanyChip company={company} />
        {usefulFilters(filters.value, counts).map((filter) => (
          <Chip key={filter} pressed={filters.value.has(filter)} onToggle={() => toggle(filter)}>
            {isPurpose(filter) && <PurposeMark purpose={filter} />}
            {text("chip", filterWord(filter), number(counts.get(filter) ?? 0))}
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
 * The purposes first: they sum the page up. Filters that would narrow nothing are left out: no cookie passes, or there
 * is only one purpose.
 */
function usefulFilters(pressed: ReadonlySet<CookieFilter>, counts: Props["counts"]): readonly CookieFilter[] {
  const purposes = PURPOSES.filter((purpose) => counts.has(purpose));
  const others = COOKIE_FILTERS.filter((filter) => !isPurpose(filter));
  return [...PURPOSES, ...others].filter(
    (filter) => pressed.has(filter) || (counts.has(filter) && (!isPurpose(filter) || purposes.length > 1)),
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
