import type { Party } from "#core/party.ts";
import { isWithinDomain } from "./domain-suffix.ts";
import { nameFamily } from "./name-family.ts";
import type { KnownPurpose } from "./purpose.ts";

/** What a person said that a cookie is. */
export type UserWord = {
  /** The cookie's name, or the family of it as `nameFamily` writes it. */
  readonly name: string;
  /** The domain of a third-party cookie; absent: any. */
  readonly domain?: string;
  /** Where it holds: the registrable domain of the page; absent: everywhere. */
  readonly site?: string;
  readonly purpose: KnownPurpose;
};

type Asked = { readonly name: string; readonly host: string; readonly topSite: string };

/** The word for a cookie. One for this site stands before one for all, the latest before earlier ones. */
export function userWordFor(words: readonly UserWord[], { name, host, topSite }: Asked): UserWord | undefined {
  if (words.length === 0) return undefined;
  const family = nameFamily(name);
  const holds = (word: UserWord) =>
    (word.name === name || (word.name === family && family !== "*")) &&
    (word.domain === undefined || isWithinDomain(host, word.domain));
  return (
    words.findLast((word) => word.site !== undefined && word.site === topSite && holds(word)) ??
    words.findLast((word) => word.site === undefined && holds(word))
  );
}

/** Whether two words speak of the same cookie in the same place, whatever they say of it. */
export function isSameWord(a: UserWord, b: UserWord): boolean {
  return a.name === b.name && a.domain === b.domain && a.site === b.site;
}

/**
 * The word for a cookie as a person says it in the list: about its family, on this site or everywhere; a third-party
 * cookie's word holds for its domain, so that a name says nothing of another company's cookie.
 */
export function wordAbout(
  cookie: { readonly name: string; readonly host: string; readonly party: Party; readonly topSite: string },
  purpose: KnownPurpose,
  scope: WordScope,
): UserWord {
  const family = nameFamily(cookie.name);
  return {
    name: family === "*" ? cookie.name : family,
    ...(cookie.party === "third-party" && { domain: cookie.host }),
    ...(scope === "site" && { site: cookie.topSite }),
    purpose,
  };
}

/** Where a word holds. */
export type WordScope = "site" | "everywhere";
