import type { Signal } from "@preact/signals";
import { text, textFor } from "#platform/i18n.ts";
import { number } from "#ui/formats.ts";
import { SEARCH_ID } from "./search-focus.ts";

type Props = {
  readonly query: Signal<string>;
  readonly isNarrowed: boolean;
  /** How many cookies are shown, and of how many. */
  readonly some: number;
  readonly all: number;
};

export function SearchField({ query, isNarrowed, some, all }: Props) {
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
        {isNarrowed ? text("shownOf", number(some), number(all)) : ""}
      </span>
      <span class="visually-hidden" role="status">
        {isNarrowed ? textFor("shownStatus", some, number(all)) : ""}
      </span>
    </div>
  );
}
