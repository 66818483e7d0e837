import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { compare } from "#core/cookies/cookie-sort.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { isExpired } from "#core/cookies/expired.ts";
import { readUrl } from "#core/cookies/formats/cookie-url.ts";
import type { JarReport, ReportedCookie } from "#core/jar-report.ts";
import { type Party, partyOf } from "#core/party.ts";
import type { Classification } from "#core/purposes/classification.ts";
import { classifyByTables, withWord } from "#core/purposes/classify-cookie.ts";
import { cookieSubject } from "#core/purposes/cookie-subject.ts";
import { type UserWord, userWordFor } from "#core/purposes/user-words.ts";
import type { SiteRule } from "#core/rules/site-rule.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import { undoOffer } from "#core/undo-record.ts";
import { browserTraits } from "#platform/browser-traits.ts";
import { hasAccessToAllSites } from "#platform/permissions.ts";
import { knowledge, rememberKnown } from "./knowledge.ts";
import type { Ports } from "./ports.ts";

/** What the manager shows. `most` cookies at most, 0 for all: the first ones are on screen while the rest is read. */
export async function reportJar(ports: Ports, most: number): Promise<JarReport> {
  const { jar, journal, words, rules, notices } = ports;
  const now = Date.now();
  const [all, records, lasting, spokenInPrivate, seesAllSites] = await Promise.all([
    jar.listAll(),
    journal.list(now),
    words.list(false),
    words.list(true),
    hasAccessToAllSites(),
  ]);
  const privateStores = new Set(all.flatMap(({ store }) => (store.kind === "private" ? [store.id] : [])));
  const wordsFor = ({ storeId }: Cookie) => (privateStores.has(storeId) ? spokenInPrivate : lasting);
  const cookies = inOrder(all.flatMap((each) => each.cookies).filter((cookie) => !isExpired(cookie, now)));
  const wanted = most > 0 ? cookies.slice(0, most) : cookies;
  const undo = undoOffer(records, now);
  return {
    ...describe(wanted, wordsFor, now),
    stores: all.map(({ store }) => store),
    total: cookies.length,
    seesAllSites,
    browser: browserTraits,
    ...(undo && { undo }),
    rules: [...(await rules.list(false)).map(stated(false)), ...(await rules.list(true)).map(stated(true))],
    notices: await notices.list(),
  };
}

const stated = (isPrivate: boolean) => (rule: SiteRule) => ({ rule, isPrivate });

type Placed = { readonly cookie: Cookie; readonly site: Site };

/** By site and name, as the table stands at first. */
function inOrder(cookies: readonly Cookie[]): readonly Placed[] {
  const sites = new Map<string, Site>();
  const siteOf = (host: string) => {
    const site = sites.get(host) ?? siteOfHost(host);
    sites.set(host, site);
    return site;
  };
  const placed = cookies.map((cookie) => ({ cookie, site: siteOf(hostOfDomain(cookie.domain)) }));
  return placed.sort((a, b) => compare(a.site, b.site) || compare(a.cookie.name, b.cookie.name));
}

function describe(
  placed: readonly Placed[],
  wordsFor: (cookie: Cookie) => readonly UserWord[],
  now: number,
): Pick<JarReport, "cookies" | "classifications"> {
  const numbers = new Map<string, number>();
  const classifications: Classification[] = [];
  const numberOf = (classification: Classification) => {
    const text = JSON.stringify(classification);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, classifications.length);
    return classifications.push(classification) - 1;
  };
  const cookies = placed.map(({ cookie, site }): ReportedCookie => {
    const topSite = topSiteOf(cookie, site);
    const party = partyOf(site, topSite);
    const subject = cookieSubject(cookie, { party: askedParty(cookie, party), topSite, now: now / 1000 });
    const word = userWordFor(wordsFor(cookie), subject);
    const seen = { key: cookieKey(cookie), cookie, party: subject.party };
    const known = rememberKnown(seen, () => classifyByTables(subject, knowledge));
    const scope = word && (word.site === undefined ? "everywhere" : "site");
    return { cookie, site, party, known: numberOf(withWord(known, word)), ...(scope && { word: scope }) };
  });
  return { cookies, classifications };
}

/** Outside of a partition no page is known: the cookie is looked at on its own site. */
function topSiteOf({ partitionKey }: Cookie, site: Site): Site {
  if (partitionKey === undefined) return site;
  const top = readUrl(partitionKey.topLevelSite);
  return top ? siteOfHost(top.host) : partitionKey.topLevelSite;
}

/** A cookie that its site marked for use on other sites is known by its company as well. */
function askedParty({ sameSite, partitionKey }: Cookie, party: Party): Party {
  return partitionKey === undefined && sameSite === "no_restriction" ? "third-party" : party;
}
