import type { TrackerOutcome } from "#core/trackers/tracker-outcome.ts";

/** What was done with a request: empty allowed, half without cookies, full held back. The word stands beside it. */
export function OutcomeMark({ outcome }: { readonly outcome: TrackerOutcome }) {
  return <span class={`outcome-mark ${outcome}`} aria-hidden="true" />;
}
