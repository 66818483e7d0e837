import type { ConsentEvent } from "#core/consent/consent-history.ts";
import { text } from "#platform/i18n.ts";
import { day, hourAndMinute } from "#ui/formats.ts";
import { grantedWords } from "#ui/site/decision-words.ts";

/** The newest changes; older ones are in the manager. */
const MOST_EVENTS = 12;

/** All answers given here, the newest first. One answer alone is told above. */
export function HistorySection({ history }: { readonly history: readonly ConsentEvent[] }) {
  if (history.length < 2) return undefined;
  return (
    <section aria-labelledby="consent-history">
      <h2 id="consent-history">{text("answersSoFar")}</h2>
      <ul class="history">
        {history
          .slice(-MOST_EVENTS)
          .toReversed()
          .map((event, index) => (
            <li key={index}>{eventWords(event)}</li>
          ))}
      </ul>
    </section>
  );
}

function eventWords(event: ConsentEvent): string {
  if (event.kind === "withdrawn") return text("eventWithdrawn", day(event.at), hourAndMinute(event.at));
  const { at, granted } = event.decision;
  return text("eventDecided", day(at), hourAndMinute(at), grantedWords(granted));
}
