import type { Party } from "../party.ts";
import type { TabCookie } from "../tab-report.ts";
import { bareDomain, type CookieSort, compare } from "./cookie-sort.ts";

/** One line of the list. `id` stays the same over refreshes. */
export type ListItem = PartyHead | DomainHead | ListedCookie;

export type PartyHead = {
  readonly kind: "party";
  readonly id: string;
  readonly party: Party;
  readonly keys: readonly string[];
};

export type DomainHead = {
  readonly kind: "domain";
  readonly id: string;
  readonly party: Party;
  readonly domain: string;
  readonly keys: readonly string[];
};

export type ListedCookie = {
  readonly kind: "cookie";
  readonly id: string;
  readonly row: TabCookie;
  /** From 1, over all cookies that are shown, folded groups included. */
  readonly position: number;
};

export type ListShape = {
  readonly sort: CookieSort;
  /** Ids of heads whose cookies are folded away. */
  readonly folded: ReadonlySet<string>;
  /** The page's own host: its domain leads. */
  readonly host: string;
};

const PARTIES: readonly Party[] = ["first-party", "third-party"];

/**
 * The list as it is shown, from rows in the order of `sortCookies`: by party, then by domain. Any other order than "domain" runs through all domains of a
 * party, since "the largest cookie" would be lost if each domain had its own.
 */
export function listItems(rows: readonly TabCookie[], shape: ListShape): readonly ListItem[] {
  const items: ListItem[] = [];
  const next = { position: 1 };
  for (const party of PARTIES) {
    const ofParty = rows.filter((row) => row.party === party);
    if (ofParty.length === 0) continue;
    const head: PartyHead = { kind: "party", id: `party:${party}`, party, keys: ofParty.map(({ key }) => key) };
    items.push(head);
    if (shape.folded.has(head.id)) next.position += ofParty.length;
    else items.push(...partyItems(ofParty, shape, next));
  }
  return items;
}

function partyItems(rows: readonly TabCookie[], shape: ListShape, next: { position: number }): readonly ListItem[] {
  if (shape.sort !== "domain") return cookieItems(rows, next);
  return domainGroups(rows, shape.host).flatMap(([domain, ofDomain]) => {
    const party = ofDomain[0]?.party ?? "first-party";
    const id = `domain:${party}:${domain}`;
    const head: DomainHead = { kind: "domain", id, party, domain, keys: ofDomain.map(({ key }) => key) };
    if (!shape.folded.has(id)) return [head, ...cookieItems(ofDomain, next)];
    next.position += ofDomain.length;
    return [head];
  });
}

function cookieItems(rows: readonly TabCookie[], next: { position: number }): readonly ListItem[] {
  return rows.map((row) => ({ kind: "cookie", id: row.key, row, position: next.position++ }));
}

type DomainGroup = readonly [domain: string, rows: readonly TabCookie[]];

function domainGroups(rows: readonly TabCookie[], host: string): readonly DomainGroup[] {
  const groups = new Map<string, TabCookie[]>();
  for (const row of rows) {
    const domain = bareDomain(row.cookie.domain);
    const group = groups.get(domain);
    if (group) group.push(row);
    else groups.set(domain, [row]);
  }
  const rank = ([domain]: DomainGroup) => (domain === host ? 0 : 1);
  return [...groups].sort((a, b) => rank(a) - rank(b) || compare(a[0], b[0]));
}
