import type { GroupHead as Head } from "#core/cookies/cookie-groups.ts";
import { text, textFor } from "#platform/i18n.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { number } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import { type Place, placed } from "./CookieRow.tsx";
import type { PopupModel } from "./popup-model.ts";

type Props = { readonly head: Head; readonly place: Place; readonly model: PopupModel };

/** The heading of a party, a domain, a purpose or a company: folds its cookies, counts them, deletes them. */
export function GroupHead({ head, place, model }: Props) {
  const { list } = model;
  const isFolded = list.folded.value.has(head.id);
  const name = nameOf(head);
  const tabIndex = place.isActive ? 0 : -1;
  const Heading = head.kind === "domain" ? "h3" : "h2";
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
          {head.kind === "purpose" && <PurposeMark purpose={head.purpose} />}
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

function nameOf(head: Head): string {
  switch (head.kind) {
    case "party":
      return text(head.party === "first-party" ? "party_first_party" : "party_third_party");
    case "domain":
      return visibleText(head.domain);
    case "purpose":
      return purposeWord(head.purpose);
    case "owner":
      return companyWord(head.company);
  }
}
