import type { Party } from "#core/party.ts";
import type { CookieStore, PageReport } from "#core/tab-report.ts";
import { text, textFor } from "#platform/i18n.ts";
import { storeWords } from "#ui/cookies/cookie-words.ts";
import { Sentence } from "#ui/Sentence.tsx";
import { visibleText } from "#ui/visible-text.ts";
import type { PopupModel } from "./popup-model.ts";

/** Which site, which store, how many cookies. The numbers are filters. */
export function Header({ page, model }: { readonly page: PageReport; readonly model: PopupModel }) {
  const host = visibleText(page.host);
  return (
    <header class="header">
      <span class="monogram" aria-hidden="true">
        {monogramOf(page.site)}
      </span>
      <h1 class="host" dir="auto" title={host}>
        {host}
      </h1>
      <StoreBadge store={page.store} />
      <p class="summary">
        <Sentence
          of="summary"
          with={[
            <strong key="all">{textFor("cookies", model.cookies.value.length)}</strong>,
            <PartyCount key="first" model={model} party="first-party" />,
            <PartyCount key="third" model={model} party="third-party" />,
          ]}
        />
      </p>
    </header>
  );
}

function PartyCount({ model, party }: { readonly model: PopupModel; readonly party: Party }) {
  const { counts, filters, toggleFilter } = model.list;
  const words = textFor(party === "first-party" ? "firstParty" : "thirdParty", counts.value.get(party) ?? 0);
  if (!counts.value.has(party)) return <span>{words}</span>;
  return (
    <button type="button" class="link" aria-pressed={filters.value.has(party)} onClick={() => toggleFilter(party)}>
      {words}
    </button>
  );
}

function StoreBadge({ store }: { readonly store: CookieStore }) {
  if (store.kind === "normal") return undefined;
  const hint = text(store.kind === "private" ? "privateWindowHint" : "containerHint");
  return (
    <span class="badge" data-tip={hint} title={hint}>
      {storeWords(store)}
    </span>
  );
}

/** The site's first letter or digit: asking the site for its icon would be a request, and tell it. */
function monogramOf(site: string): string {
  return (site.match(/[\p{L}\p{N}]/u)?.[0] ?? "·").toLocaleUpperCase();
}
