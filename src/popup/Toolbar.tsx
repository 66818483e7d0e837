import { COOKIE_GROUPINGS, COOKIE_LISTINGS, type CookieSort } from "#core/cookies/cookie-sort.ts";
import { text, textFor } from "#platform/i18n.ts";
import { FilterChips } from "./FilterChips.tsx";
import { number } from "./formats.ts";
import { SEARCH_ID } from "./keys.ts";
import type { ListModel } from "./list-model.ts";
import type { PopupModel } from "./popup-model.ts";
import { SearchHelp } from "./SearchHelp.tsx";

export function Toolbar({ model }: { readonly model: PopupModel }) {
  return (
    <search class="toolbar">
      <SearchField model={model} />
      <SearchHelp />
      <SortChoice list={model.list} />
      <FilterChips list={model.list} isComplete={!model.page.value?.isFirstPart} />
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
