import { TRACKER_GROUPINGS, type TrackerGrouping } from "#core/trackers/tracker-list.ts";
import { TRACKER_OUTCOMES } from "#core/trackers/tracker-outcome.ts";
import { text, textFor } from "#platform/i18n.ts";
import { Chip } from "#ui/Chip.tsx";
import { SEARCH_ID } from "#ui/cookies/search-focus.ts";
import { number } from "#ui/formats.ts";
import { OutcomeMark } from "#ui/OutcomeMark.tsx";
import { outcomeWord } from "./tracker-words.ts";
import type { TrackersModel } from "./trackers-model.ts";

/** Search, grouping and the totals, which are filters. */
export function TrackerToolbar({ trackers }: { readonly trackers: TrackersModel }) {
  const { grouping, counts, outcome } = trackers;
  return (
    <search class="toolbar">
      <SearchField trackers={trackers} />
      <select
        class="sort"
        aria-label={text("groupBy")}
        value={grouping.value}
        onChange={(event) => {
          grouping.value = event.currentTarget.value as TrackerGrouping;
        }}
      >
        {TRACKER_GROUPINGS.map((each) => (
          <option key={each} value={each}>
            {text(`sort_${each}`)}
          </option>
        ))}
      </select>
      <fieldset class="chips" aria-label={text("filtersLabel")}>
        {TRACKER_OUTCOMES.filter((each) => counts.value[each] > 0 || outcome.value === each).map((each) => (
          <Chip
            key={each}
            pressed={outcome.value === each}
            onToggle={() => {
              outcome.value = outcome.value === each ? undefined : each;
            }}
          >
            <OutcomeMark outcome={each} />
            {text("chip", outcomeWord(each), number(counts.value[each]))}
          </Chip>
        ))}
      </fieldset>
    </search>
  );
}

function SearchField({ trackers }: { readonly trackers: TrackersModel }) {
  const { query, shown, all, isNarrowed } = trackers;
  const [some, total] = [shown.value.length, all.value.length];
  return (
    <div class="search-field">
      <input
        id={SEARCH_ID}
        type="text"
        class="search"
        aria-label={text("searchTrackers")}
        aria-keyshortcuts="/"
        placeholder={text("searchTrackersHint")}
        autocomplete="off"
        spellcheck={false}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <span class="shown-of" aria-hidden="true">
        {isNarrowed.value ? text("shownOf", number(some), number(total)) : ""}
      </span>
      <span class="visually-hidden" role="status">
        {isNarrowed.value ? textFor("trackersShown", some, number(total)) : ""}
      </span>
    </div>
  );
}
