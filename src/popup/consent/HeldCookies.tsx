import type { HeldCookie } from "#core/site-report.ts";
import { textFor } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "../popup-model.ts";

/** Below the cookies that are there: those that were kept out or taken out. Quiet: folded until somebody asks. */
export function HeldCookies({ model }: { readonly model: PopupModel }) {
  const held = model.site.report.value?.heldCookies ?? [];
  if (held.length === 0) return undefined;
  const isOpen = model.isHeldOpen.value;
  return (
    <section class={isOpen ? "held open" : "held"} aria-labelledby="held-cookies">
      <h2>
        <button
          type="button"
          class="held-button"
          id="held-cookies"
          aria-expanded={isOpen}
          onClick={() => {
            model.isHeldOpen.value = !isOpen;
          }}
        >
          {textFor("heldCookies", held.length)}
        </button>
      </h2>
      {isOpen && (
        // Long lists scroll, and what scrolls must be reached with the keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
        <ul class="held-list" tabIndex={0} aria-labelledby="held-cookies">
          {held.map((cookie) => (
            <HeldRow key={`${cookie.name}\n${cookie.host}\n${cookie.means}`} cookie={cookie} />
          ))}
        </ul>
      )}
    </section>
  );
}

function HeldRow({ cookie }: { readonly cookie: HeldCookie }) {
  const { name, host, owner, purpose, means, count } = cookie;
  const shown = displayName(name);
  return (
    <li class="held-row" data-held-cookie={name} data-held-host={host} data-purpose={purpose} data-means={means}>
      <PurposeMark purpose={purpose} word={purposeWord(purpose)} />
      <span class="name mono" dir="auto" title={shown}>
        {shown}
      </span>
      <span class="beside" dir="auto">
        {owner === undefined ? visibleText(host) : companyWord(owner)}
      </span>
      <span class="means">{textFor(`held_${means}`, count)}</span>
    </li>
  );
}
