import type { TrackerHead } from "#core/trackers/tracker-list.ts";
import { text, textFor } from "#platform/i18n.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { number } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { type Place, placed } from "../CookieRow.tsx";
import type { PopupModel } from "../popup-model.ts";

type Props = { readonly head: TrackerHead; readonly place: Place; readonly model: PopupModel };

/** The heading of a company or a purpose: folds its trackers, counts them, blocks all of them here. */
export function TrackerHeadRow({ head, place, model }: Props) {
  const { trackers } = model;
  const isFolded = trackers.folded.value.has(head.id);
  const name = head.purpose ? purposeWord(head.purpose) : companyWord(head.company);
  return (
    <li
      class="group-head owner"
      onFocusCapture={() => {
        trackers.active.value = head.id;
      }}
      {...placed(place)}
    >
      <h2>
        <button
          type="button"
          class="stop group-button"
          dir="auto"
          tabIndex={place.isActive ? 0 : -1}
          aria-expanded={!isFolded}
          title={name}
          onClick={() => trackers.toggleFolded(head.id)}
        >
          {head.purpose && <PurposeMark purpose={head.purpose} />}
          {name}
        </button>
      </h2>
      <span class="count">{number(head.trackers.length)}</span>
      {head.trackers.length > 1 && <AllButton head={head} name={name} model={model} isActive={place.isActive} />}
    </li>
  );
}

type AllProps = Omit<Props, "place"> & { readonly name: string; readonly isActive: boolean };

/** Blocks the whole group here; once that is said, takes it back. */
function AllButton({ head, name, model, isActive }: AllProps) {
  const areBlocked = head.trackers.every(({ rule }) => rule?.choice === "block" && rule.scope === "site");
  const { length } = head.trackers;
  return (
    <button
      type="button"
      class="link delete-group"
      tabIndex={isActive ? 0 : -1}
      aria-label={areBlocked ? textFor("followAllOf", length, name) : textFor("blockAllOf", length, name)}
      onClick={() => void model.site.choose(head.trackers, "site", areBlocked ? undefined : "block")}
    >
      {text(areBlocked ? "followAnswer" : "blockAll")}
    </button>
  );
}
