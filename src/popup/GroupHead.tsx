import type { DomainHead, PartyHead } from "#core/cookies/cookie-groups.ts";
import { text, textFor } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";
import { type Place, placed } from "./CookieRow.tsx";
import { number } from "./formats.ts";
import type { PopupModel } from "./popup-model.ts";

type Props = { readonly head: PartyHead | DomainHead; readonly place: Place; readonly model: PopupModel };

/** The heading of a party or of a domain: folds its cookies, counts them, deletes them. */
export function GroupHead({ head, place, model }: Props) {
  const { list } = model;
  const isFolded = list.folded.value.has(head.id);
  const name = head.kind === "party" ? partyWord(head) : visibleText(head.domain);
  const tabIndex = place.isActive ? 0 : -1;
  const Heading = head.kind === "party" ? "h2" : "h3";
  return (
    <li
      class={`group-head ${head.kind}`}
      onFocusCapture={() => {
        list.active.value = head.id;
      }}
      {...placed(place)}
    >
      <Heading>
        <button
          type="button"
          class="stop group-button"
          dir="auto"
          tabIndex={tabIndex}
          aria-expanded={!isFolded}
          title={name}
          onClick={() => list.toggleFolded(head.id)}
        >
          {name}
        </button>
      </Heading>
      <span class="count">{number(head.keys.length)}</span>
      <button
        type="button"
        class="link delete-group"
        tabIndex={tabIndex}
        aria-label={textFor(list.isNarrowed.value ? "deleteShown" : "deleteGroup", head.keys.length, name)}
        onClick={() => void model.remove(head.keys)}
      >
        {text(list.isNarrowed.value ? "deleteOnlyShown" : "deleteAll")}
      </button>
    </li>
  );
}

function partyWord({ party }: PartyHead): string {
  return text(party === "first-party" ? "party_first_party" : "party_third_party");
}
