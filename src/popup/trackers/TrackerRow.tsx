import type { SiteReport } from "#core/site-report.ts";
import type { ListedTracker } from "#core/trackers/tracker-list.ts";
import { outcomeOf } from "#core/trackers/tracker-outcome.ts";
import { text } from "#platform/i18n.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { OutcomeMark } from "#ui/OutcomeMark.tsx";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import { type Place, placed } from "../CookieRow.tsx";
import type { PopupModel } from "../popup-model.ts";
import { TrackerDetail } from "./TrackerDetail.tsx";
import { rowWords } from "./tracker-words.ts";

type Props = {
  readonly item: ListedTracker;
  readonly place: Place;
  readonly model: PopupModel;
  readonly site: SiteReport;
};

/** One third party. Its `data-` attributes are a stable surface: people's scripts and outside checks read them. */
export function TrackerRow({ item, place, model, site }: Props) {
  const { tracker, id } = item;
  const { trackers } = model;
  const isOpen = trackers.open.value.has(id);
  return (
    <li
      class={isOpen ? "row open" : "row"}
      data-tracker={tracker.domain}
      data-owner={tracker.owner ?? ""}
      data-purpose={tracker.purpose}
      data-outcome={outcomeOf(tracker)}
      aria-setsize={trackers.shown.value.length}
      aria-posinset={item.position}
      onFocusCapture={() => {
        trackers.active.value = id;
      }}
      {...placed(place)}
    >
      <RowButton item={item} place={place} model={model} isOpen={isOpen} />
      {isOpen && <TrackerDetail tracker={tracker} site={site} model={model} isActive={place.isActive} />}
    </li>
  );
}

type ButtonProps = Omit<Props, "site"> & { readonly isOpen: boolean };

function RowButton({ item: { tracker, id }, place, model, isOpen }: ButtonProps) {
  const { grouping, toggleOpen } = model.trackers;
  const domain = visibleText(tracker.domain);
  const beside = besideDomain(grouping.value, tracker.owner);
  return (
    <button
      type="button"
      class="stop row-button"
      tabIndex={place.isActive ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => toggleOpen(id)}
    >
      <PurposeMark purpose={tracker.purpose} word={purposeWord(tracker.purpose)} />
      <span class="name mono" dir="auto" title={domain}>
        {domain}
      </span>
      {tracker.rule && <span class="badge by-you">{text("byYou")}</span>}
      {beside !== undefined && (
        <span class="beside" dir="auto">
          {beside}
        </span>
      )}
      <span class="outcome">
        <OutcomeMark outcome={outcomeOf(tracker)} />
        {rowWords(tracker)}
      </span>
    </button>
  );
}

/** What the heading above the row does not say. */
function besideDomain(grouping: "owner" | "purpose", owner: string | undefined): string | undefined {
  return grouping === "owner" || owner === undefined ? undefined : companyWord(owner);
}
