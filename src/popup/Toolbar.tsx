import type { CookieFilter } from "#core/cookies/cookie-filter.ts";
import { COOKIE_GROUPINGS, COOKIE_LISTINGS, type CookieSort } from "#core/cookies/cookie-sort.ts";
import type { PageReport } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { FilterChips } from "#ui/cookies/FilterChips.tsx";
import { SearchField } from "#ui/cookies/SearchField.tsx";
import { SearchHelp } from "#ui/cookies/SearchHelp.tsx";
import type { ListModel } from "./list-model.ts";
import type { PopupModel } from "./popup-model.ts";

/** Until all cookies are there, the numbers would be wrong. */
const NO_COUNTS: ReadonlyMap<CookieFilter, number> = new Map();

export function Toolbar({ model, page }: { readonly model: PopupModel; readonly page: PageReport }) {
  const { query, shown, isNarrowed } = model.list;
  return (
    <search class="toolbar">
      <SearchField
        {...{ query, isNarrowed: isNarrowed.value, some: shown.value.length, all: model.cookies.value.length }}
      />
      <SearchHelp keys="helpKeys" />
      <SortChoice list={model.list} />
      <button
        type="button"
        class="icon-button"
        aria-label={text("addCookie")}
        data-tip={text("addCookie")}
        onClick={() => model.editor.add({ host: page.host, storeId: page.store.id })}
      >
        +
      </button>
      <FilterChips
        narrowing={model.list}
        counts={page.isFirstPart ? NO_COUNTS : model.list.counts.value}
        toggle={model.list.toggleFilter}
      />
    </search>
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
