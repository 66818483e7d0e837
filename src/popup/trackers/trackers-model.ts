import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";
import type { SiteReport } from "#core/site-report.ts";
import { shownTrackers, type TrackerGrouping, trackerItems } from "#core/trackers/tracker-list.ts";
import { countOutcomes, type TrackerOutcome } from "#core/trackers/tracker-outcome.ts";
import type { RuleScope } from "../site/site-change.ts";

/** What of the third parties is shown, in which groups, what is open and where the keyboard is. */
export function createTrackersModel(report: ReadonlySignal<SiteReport | undefined>) {
  const query = signal("");
  /** The outcome whose trackers alone are shown. */
  const outcome = signal<TrackerOutcome | undefined>(undefined);
  const grouping = signal<TrackerGrouping>("owner");
  const open = signal<ReadonlySet<string>>(new Set());
  const folded = signal<ReadonlySet<string>>(new Set());
  /** Id of the line that the arrow keys stand on. */
  const active = signal<string | undefined>(undefined);
  /** Counts up when the list shall take the keyboard's focus. */
  const focusCalls = signal(0);
  /** Where the next choice about a tracker holds, when the person said so and there is no rule yet. */
  const scopes = signal<ReadonlyMap<string, RuleScope>>(new Map());

  const all = computed(() => report.value?.trackers ?? []);
  const counts = computed(() => countOutcomes(all.value));
  const shown = computed(() => shownTrackers(all.value, { query: query.value, outcome: outcome.value }));
  const items = computed(() => trackerItems(shown.value, { grouping: grouping.value, folded: folded.value }));
  const isNarrowed = computed(() => outcome.value !== undefined || query.value.trim() !== "");

  function clear(): void {
    batch(() => {
      query.value = "";
      outcome.value = undefined;
    });
  }

  function focusOn(id: string): void {
    batch(() => {
      active.value = id;
      focusCalls.value += 1;
    });
  }

  function turn(set: typeof open, id: string): void {
    const changed = new Set(set.value);
    if (!changed.delete(id)) changed.add(id);
    set.value = changed;
  }

  return {
    ...{ query, outcome, grouping, open, folded, active, focusCalls, scopes },
    ...{ all, counts, shown, items, isNarrowed, clear, focusOn },
    toggleOpen: (id: string) => turn(open, id),
    toggleFolded: (id: string) => turn(folded, id),
  };
}

export type TrackersModel = ReturnType<typeof createTrackersModel>;
