import type { ReadonlySignal } from "@preact/signals";
import type { Cookie } from "#core/cookies/cookie.ts";
import { cookieSize } from "#core/cookies/cookie-size.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { lifetimeOf } from "#core/cookies/lifetime.ts";
import { lifetimeParts } from "#core/purposes/lifetime.ts";
import type { BrowserTraits, CookieStore, TabCookie } from "#core/tab-report.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { dateTime, duration, lifetimeWords } from "#ui/formats.ts";
import { visibleText } from "#ui/visible-text.ts";
import { displayName, sameSiteSentences, setByWords, storeWords } from "./cookie-words.ts";
import { outlivedUsual } from "./kept.ts";

/** Where a cookie is looked at: its store, and what this browser does with it. */
export type CookiePlace = {
  readonly store: CookieStore;
  readonly browser: BrowserTraits;
  /** Where no page is watched, nobody can have seen who set it. */
  readonly isUnwatched?: boolean;
};

type Props = { readonly row: TabCookie; readonly page: CookiePlace; readonly now: ReadonlySignal<number> };

/** Every attribute that the browser tells, each with what it means; what it does not tell is said. */
export function CookieAttributes({ row, page, now }: Props) {
  const { cookie, classification, setBy } = row;
  const attributes: readonly (readonly [MessageKey, string])[] = [
    ["attr_name", displayName(cookie.name)],
    ["attr_owner", visibleText(classification.owner ?? text("ownerUnknown"))],
    ["attr_expires", expiryWords(row, now.value)],
    ...(page.isUnwatched ? [] : watchedAttributes(setBy)),
    ["attr_domain", visibleText(cookie.domain)],
    ["attr_hostOnly", hostOnlyWords(cookie)],
    ["attr_path", text("aside", visibleText(cookie.path), text(cookie.path === "/" ? "pathRoot" : "pathBelow"))],
    ["attr_secure", yesNo(cookie.secure, "secureYes", "secureNo")],
    ["attr_httpOnly", yesNo(cookie.httpOnly, "httpOnlyYes", "httpOnlyNo")],
    ["attr_sameSite", sameSiteWords(cookie, page.browser)],
    ["attr_partition", partitionWords(cookie, row.party, page.browser)],
    ["attr_size", text("aside", textFor("bytes", cookieSize(cookie)), text("bytesMeaning"))],
    ["attr_store", text("aside", storeWords(page.store), visibleText(cookie.storeId))],
    ...(cookie.firstPartyDomain ? [["attr_firstPartyDomain", visibleText(cookie.firstPartyDomain)] as const] : []),
    ["attr_priority", text("notTold")],
  ];
  return (
    <dl class="attributes">
      {attributes.map(([name, words]) => (
        <>
          <dt>{text(name)}</dt>
          <dd class="hostile" dir="auto">
            {words}
          </dd>
        </>
      ))}
    </dl>
  );
}

function watchedAttributes(setBy: TabCookie["setBy"]): readonly (readonly [MessageKey, string])[] {
  return [
    ["attr_setBy", setByWords(setBy)],
    ["attr_created", setBy ? text("createdUnknownLastSet", dateTime(setBy.at)) : text("createdUnknown")],
  ];
}

function about(answer: string, meaning: string): string {
  return text("about", answer, meaning);
}

function yesNo(is: boolean, yes: MessageKey, no: MessageKey): string {
  return is ? about(text("yes"), text(yes)) : about(text("no"), text(no));
}

function expiryWords(row: TabCookie, now: number): string {
  const { cookie } = row;
  if (cookie.expirationDate === undefined) return text("expiresSession");
  const expiry = text("aside", dateTime(cookie.expirationDate * 1000), lifetimeWords(lifetimeOf(cookie, now)));
  const usual = outlivedUsual(row, now);
  if (usual === undefined) return expiry;
  const parts = lifetimeParts(usual);
  return parts ? text("expiryUsually", expiry, duration(parts.amount, parts.unit)) : text("expiryUsualSession", expiry);
}

function hostOnlyWords({ domain, hostOnly }: Cookie): string {
  const host = visibleText(hostOfDomain(domain));
  return hostOnly ? about(text("yes"), text("hostOnlyYes", host)) : about(text("no"), text("hostOnlyNo", host));
}

function sameSiteWords({ sameSite }: Cookie, browser: BrowserTraits): string {
  const sentences = sameSiteSentences(sameSite, browser).map((key) => text(key));
  return [`${text(`sameSite_${sameSite}`)}.`, ...sentences].join(" ");
}

function partitionWords({ partitionKey }: Cookie, party: TabCookie["party"], browser: BrowserTraits): string {
  if (!partitionKey) return about(text("no"), text("partitionNone"));
  const { topLevelSite, hasCrossSiteAncestor } = partitionKey;
  const under = text("partitionUnder", visibleText(topLevelSite));
  const ancestor = text(hasCrossSiteAncestor ? "partitionAncestor" : "partitionNoAncestor");
  const words = `${about(text("yes"), under)}, ${ancestor}.`;
  return party === "third-party" && browser.partitionsAllThirdParties
    ? `${words} ${text("partitionByBrowser")}`
    : words;
}
