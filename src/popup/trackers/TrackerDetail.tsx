import type { SiteReport, SiteTracker } from "#core/site-report.ts";
import { text, textFor } from "#platform/i18n.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "../popup-model.ts";
import { TrackerControl } from "./TrackerControl.tsx";
import { countSentences, whySentence } from "./tracker-words.ts";

type Props = {
  readonly tracker: SiteTracker;
  readonly site: SiteReport;
  readonly model: PopupModel;
  /** Only the controls of the row that the keyboard stands on are tab stops. */
  readonly isActive: boolean;
};

/** The opened row: what for and whose, what was done and why, the choice, and the hosts that were asked. */
export function TrackerDetail({ tracker, site, model, isActive }: Props) {
  const { purpose, owner, hosts, counts } = tracker;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div class="detail">
      <div class="purpose-detail">
        <div class="purpose-line">
          <PurposeMark purpose={purpose} />
          <strong>{purposeWord(purpose)}</strong>
          <span class="hostile" dir="auto">
            {owner === undefined ? text("ownerNotKnown") : visibleText(owner)}
          </span>
        </div>
        <p class="done">{countSentences(counts).join(" ")}</p>
        <p class="why hostile">{whySentence(tracker, site)}</p>
      </div>
      <TrackerControl tracker={tracker} site={site} model={model} tabIndex={tabIndex} />
      <div class="hosts">
        <p class="why">{textFor("hostsAsked", hosts.length)}</p>
        <ul class="mono hostile">
          {hosts.slice(0, MOST_HOSTS).map((host) => (
            <li key={host} dir="auto">
              {visibleText(host)}
            </li>
          ))}
        </ul>
        {hosts.length > MOST_HOSTS && <p class="why">{textFor("moreHosts", hosts.length - MOST_HOSTS)}</p>}
      </div>
    </div>
  );
}

/** More would drown the row. */
const MOST_HOSTS = 20;
