import { type ReadonlySignal, useComputed } from "@preact/signals";
import type { Cookie } from "#core/cookies/cookie.ts";
import type { ListedCookie } from "#core/cookies/cookie-groups.ts";
import type { CookieSort } from "#core/cookies/cookie-sort.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { lifetimeOf } from "#core/cookies/lifetime.ts";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { text } from "#platform/i18n.ts";
import { displayName } from "#ui/cookies/cookie-words.ts";
import { Marks } from "#ui/cookies/Marks.tsx";
import { companyWord } from "#ui/cookies/owner-words.ts";
import { purposeWord } from "#ui/cookies/purpose-words.ts";
import { lifetimeWords } from "#ui/formats.ts";
import { PurposeMark } from "#ui/PurposeMark.tsx";
import { visibleText } from "#ui/visible-text.ts";
import { CookieDetail } from "./CookieDetail.tsx";
import type { PopupModel } from "./popup-model.ts";

/** Where an item stands. `start` in pixels, only in a virtual list. */
export type Place = {
  readonly index: number;
  readonly start: number | undefined;
  readonly isActive: boolean;
  readonly measure: (element: HTMLElement | null) => void;
};

type Props = {
  readonly item: ListedCookie;
  readonly place: Place;
  readonly model: PopupModel;
  readonly page: PageReport;
};

/** One cookie. Its `data-` attributes are a stable surface: people's scripts and outside checks read them. */
export function CookieRow({ item, place, model, page }: Props) {
  const { cookie, party, classification } = item.row;
  const isOpen = model.list.open.value.has(item.id);
  return (
    <li
      class={isOpen ? "row open" : "row"}
      data-cookie-name={cookie.name}
      data-cookie-domain={cookie.domain}
      data-cookie-path={cookie.path}
      data-party={party}
      data-purpose={classification.purpose}
      data-partition={cookie.partitionKey?.topLevelSite ?? ""}
      aria-setsize={model.list.shown.value.length}
      aria-posinset={item.position}
      onFocusCapture={() => {
        model.list.active.value = item.id;
      }}
      {...placed(place)}
    >
      <RowButton item={item} place={place} model={model} isOpen={isOpen} />
      {isOpen && <CookieDetail row={item.row} page={page} model={model} isActive={place.isActive} />}
    </li>
  );
}

export function placed({ index, start, measure }: Place) {
  if (start === undefined) return { "data-index": index };
  return { "data-index": index, ref: measure, style: { transform: `translateY(${start}px)` } };
}

type ButtonProps = Omit<Props, "page"> & { readonly isOpen: boolean };

function RowButton({ item, place, model, isOpen }: ButtonProps) {
  const { cookie, classification } = item.row;
  const name = displayName(cookie.name);
  const beside = besideName(item.row, model.list.sort.value);
  const expiry = useExpiry(cookie, model.now);
  return (
    <button
      type="button"
      class="stop row-button"
      tabIndex={place.isActive ? 0 : -1}
      aria-expanded={isOpen}
      onClick={() => model.list.toggleOpen(item.id)}
    >
      <PurposeMark purpose={classification.purpose} word={purposeWord(classification.purpose)} />
      <span class="name mono" dir="auto" title={name}>
        {name}
      </span>
      {item.row.word !== undefined && <span class="badge by-you">{text("byYou")}</span>}
      {beside !== undefined && (
        <span class="beside" dir="auto">
          {beside}
        </span>
      )}
      <span class="expiry">{expiry}</span>
      <Marks cookie={cookie} />
    </button>
  );
}

/** Who, or from where: whatever the heading above the row does not say. */
function besideName({ cookie, classification: { owner } }: TabCookie, sort: CookieSort): string | undefined {
  const domain = hostOfDomain(cookie.domain);
  if (sort === "domain") return owner === undefined ? undefined : companyWord(owner);
  return sort === "purpose" && owner !== undefined ? companyWord(owner) : visibleText(domain);
}

/** The words for the time left. They tick without drawing the row again: only when they change, and only the text. */
function useExpiry({ expirationDate }: Cookie, now: ReadonlySignal<number>): ReadonlySignal<string> {
  return useComputed(() =>
    lifetimeWords(lifetimeOf(expirationDate === undefined ? {} : { expirationDate }, now.value)),
  );
}
