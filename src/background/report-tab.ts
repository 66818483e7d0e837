import { type Address, topLevelSiteOf } from "#core/address.ts";
import { type Cookie, cookieKey, storeOfKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { provenanceFrom } from "#core/cookies/provenance.ts";
import { cookiesOfPage } from "#core/pages/page-cookies.ts";
import { hostsOf, type PageRecord } from "#core/pages/page-record.ts";
import { restrictedReason } from "#core/pages/restricted.ts";
import { partyOf } from "#core/party.ts";
import { classifyByTables, withWord } from "#core/purposes/classify-cookie.ts";
import { cookieSubject } from "#core/purposes/cookie-subject.ts";
import { type UserWord, userWordFor } from "#core/purposes/user-words.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import type { PageReport, TabCookie, TabReport } from "#core/tab-report.ts";
import { type UndoRecord, undoOffer } from "#core/undo-record.ts";
import { addressOf, partsOf } from "#platform/address.ts";
import { browserTraits } from "#platform/browser-traits.ts";
import { hasAccessTo, hasAccessToAllSites } from "#platform/permissions.ts";
import { findTab, type Tab } from "#platform/tabs.ts";
import { knowledge, rememberKnown } from "./knowledge.ts";
import type { Ports } from "./ports.ts";

/**
 * What the popup shows of a tab: there is one way for data to reach a screen. `part` tells whether the jar is read as a
 * whole, for a screen that follows it where it has changed, or only for the page's own site. Suggestions of the model are not part of it.
 */
export async function reportTab(ports: Ports, tabId: number, part: JarPart): Promise<TabReport> {
  const tab = await findTab(tabId);
  if (tab === undefined) return { kind: "gone", tabId };
  const reason = restrictedReason(partsOf(tab.url));
  const address = addressOf(tab.url);
  if (reason !== undefined || address === undefined)
    return { kind: "restricted", tabId, reason: reason ?? "no-address" };
  if (!(await hasAccessTo(address))) return { kind: "no-access", tabId, host: address.host };
  return await reportPage(ports, { tab, address, part });
}

type JarPart = "whole" | "changed" | "own-site";
type Shown = { readonly tab: Tab; readonly address: Address; readonly part: JarPart };

async function reportPage(ports: Ports, { tab, address, part }: Shown): Promise<PageReport> {
  const { tabs, journal, words } = ports;
  const now = Date.now();
  const site = siteOfHost(address.host);
  const [all, record, records, spoken, seesAllSites] = await Promise.all([
    readJar(ports, tab.store.id, part, site),
    tabs.get(tab.tabId),
    journal.list(now),
    words.list(tab.isPrivate),
    hasAccessToAllSites(),
  ]);
  const page = record.current?.host === address.host ? record.current : undefined;
  const hosts = page ? hostsOf(page) : [address.host];
  const topLevelSite = topLevelSiteOf(address.scheme, site);
  const cookies = cookiesOfPage(all, { hosts, topLevelSite, storeId: tab.store.id, now });
  // A private window's cookies are no other window's business, their names included.
  const isOfStore = ({ before, after = [] }: UndoRecord) =>
    before.every(({ storeId }) => storeId === tab.store.id) &&
    after.every(({ key }) => storeOfKey(key) === tab.store.id);
  const undo = undoOffer(records.filter(isOfStore), now);
  return {
    kind: "page",
    tabId: tab.tabId,
    host: address.host,
    site,
    scheme: address.scheme,
    store: tab.store,
    observation: page?.isFromStart ? "complete" : "partial",
    seesAllSites,
    cookies: describe(cookies, { topSite: site, page, words: spoken, now: now / 1000 }),
    thirdPartySites: thirdPartySites(hosts, site),
    browser: browserTraits,
    ...(undo && { undo }),
    ...(part === "own-site" && { isFirstPart: true as const }),
  };
}

function readJar({ jar, live }: Ports, storeId: string, part: JarPart, site: Site): Promise<readonly Cookie[]> {
  switch (part) {
    case "whole":
      return live.readWhole(storeId);
    case "changed":
      return live.readChanged(storeId);
    case "own-site":
      return jar.listOfDomain(storeId, site);
  }
}

type Context = {
  readonly topSite: Site;
  readonly page: PageRecord | undefined;
  readonly words: readonly UserWord[];
  /** Seconds since the epoch. */
  readonly now: number;
};

function describe(cookies: readonly Cookie[], { topSite, page, words, now }: Context): readonly TabCookie[] {
  const siteOf = remembering(siteOfHost);
  const setterOf = provenanceFrom(page?.settings ?? []);
  return cookies.map((cookie) => {
    const party = partyOf(siteOf(hostOfDomain(cookie.domain)), topSite);
    const subject = cookieSubject(cookie, { party, topSite, now });
    const setBy = setterOf(cookie);
    const word = userWordFor(words, subject);
    const key = cookieKey(cookie);
    const known = rememberKnown({ key, cookie, party }, () => classifyByTables(subject, knowledge));
    return {
      key,
      cookie,
      party,
      classification: withWord(known, word),
      ...(word && { word: word.site === undefined ? "everywhere" : "site" }),
      ...(setBy && { setBy }),
    };
  });
}

function thirdPartySites(hosts: readonly string[], topSite: Site): number {
  return new Set(hosts.map(siteOfHost).filter((site) => partyOf(site, topSite) === "third-party")).size;
}

/** Thousands of cookies share a few domains. */
function remembering(find: (host: string) => Site): (host: string) => Site {
  const known = new Map<string, Site>();
  return (host) => {
    const site = known.get(host) ?? find(host);
    known.set(host, site);
    return site;
  };
}
