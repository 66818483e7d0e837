import { COOKIE_FILTERS, type CookieFilter, isPurpose } from "#core/cookies/cookie-filter.ts";
import { COOKIE_GROUPINGS, COOKIE_LISTINGS, type CookieSort } from "#core/cookies/cookie-sort.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { Chip } from "#ui/Chip.tsx";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { SearchHelp } from "#ui/cookies/SearchHelp.tsx";
import { number } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { focusSearch, SEARCH_ID } from "./keys.ts";
import type { ListModel } from "./list-model.ts";
import type { PopupModel } from "./popup-model.ts";

export function Toolbar({ model }: { readonly model: PopupModel }) {
  return (
    <search class="toolbar">
      <SearchField model={model} />
      <SearchHelp />
      <SortChoice list={model.list} />
      <FilterChips list={model.list} />
    </search>
  );
}

function SearchField({ model }: { readonly model: PopupModel }) {
  const { query, shown, isNarrowed } = model.list;
  const [some, all] = [shown.value.length, model.cookies.value.length];
  return (
    <div class="search-field">
      <input
        id={SEARCH_ID}
        type="text"
        class="search"
        aria-label={text("searchLabel")}
        aria-keyshortcuts="/"
        placeholder={text("searchHint")}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <span class="shown-of" aria-hidden="true">
        {isNarrowed.value ? text("shownOf", number(some), number(all)) : ""}
      </span>
      <span class="visually-hidden" role="status">
        {isNarrowed.value ? textFor("shownStatus", some, number(all)) : ""}
      </span>
    </div>
  );
}

function SortChoice({ list }: { readonly list: ListModel }) {
  return (
    <select
      class="sort"
      aria-label={text("sortLabel")}
      value={list.sort.value}
      onChange={(event) => {
        list.sort.value = event.currentTarget.value as CookieSort;
      }}
    >
      <optgroup label={text("groupBy")}>{COOKIE_GROUPINGS.map(sortOption)}</optgroup>
      <optgroup label={text("sortBy")}>{COOKIE_LISTINGS.map(sortOption)}</optgroup>
    </select>
  );
}

function sortOption(sort: CookieSort) {
  return (
    <option key={sort} value={sort}>
      {text(`sort_${sort}`)}
    </option>
  );
}

/** Chips that would narrow nothing are left out: no cookie passes, or the page has only one purpose. */
function FilterChips({ list }: { readonly list: ListModel }) {
  const counts = list.counts.value;
  const purposes = COOKIE_FILTERS.filter((filter) => isPurpose(filter) && counts.has(filter));
  const chips = COOKIE_FILTERS.filter(
    (filter) => list.filters.value.has(filter) || (counts.has(filter) && (!isPurpose(filter) || purposes.length > 1)),
  );
  return (
    <fieldset class="chips" aria-label={text("filtersLabel")}>
      {chips.map((filter) => (
        <Chip key={filter} pressed={list.filters.value.has(filter)} onToggle={() => list.toggleFilter(filter)}>
          {isPurpose(filter) && <PurposeMark purpose={filter} />}
          {text("chip", filterWord(filter), number(counts.get(filter) ?? 0))}
        </Chip>
      ))}
      <CompanyChip list={list} />
    </fieldset>
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
