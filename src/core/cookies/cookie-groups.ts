import type { Party } from "../party.ts";
import { companyOf } from "../purposes/company-of.ts";
import type { Purpose } from "../purposes/purpose.ts";
import type { TabCookie } from "../tab-report.ts";
import { type CookieSort, compare } from "./cookie-sort.ts";
import { hostOfDomain } from "./domain-match.ts";

/** One line of the list. `id` stays the same over refreshes. */
export type ListItem = GroupHead | ListedCookie;

export type GroupHead = PartyHead | DomainHead | PurposeHead | OwnerHead;

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

export type PurposeHead = {
  readonly kind: "purpose";
  readonly id: string;
  readonly purpose: Purpose;
  readonly keys: readonly string[];
};

export type OwnerHead = {
  readonly kind: "owner";
  readonly id: string;
  /** The company; absent above the cookies whose owner is not known. */
  readonly company?: string;
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
 * The list as it is shown, from rows in the order of `sortCookies`. Purposes and owners have one heading each, whatever
 * the party: a company's cookies are often of both. All other orders go by party first, "domain" then by domain.
 */
export function listItems(rows: readonly TabCookie[], shape: ListShape): readonly ListItem[] {
  const next = { position: 1 };
  if (shape.sort === "purpose") return headedItems(groupsOf(rows, purposeHead), shape, next);
  if (shape.sort === "owner") return headedItems(groupsOf(rows, ownerHead), shape, next);
  return groupsOf(rows, partyHead)
    .sort((a, b) => PARTIES.indexOf(a.head.party) - PARTIES.indexOf(b.head.party))
    .flatMap(({ head, rows: ofParty }) => {
      if (!shape.folded.has(head.id)) return [head, ...partyItems(ofParty, shape, next)];
      next.position += ofParty.length;
      return [head];
    });
}

/** A heading, and the rows below it. */
type Group<H> = { readonly head: H & { readonly keys: readonly string[] }; readonly rows: readonly TabCookie[] };

/** Groups in the order in which their first rows stand. */
function groupsOf<H extends { readonly id: string }>(
  rows: readonly TabCookie[],
  headOf: (row: TabCookie) => H,
): Group<H>[] {
  const groups = new Map<string, { readonly head: H; readonly rows: TabCookie[] }>();
  for (const row of rows) {
    const head = headOf(row);
    const group = groups.get(head.id);
    if (group) group.rows.push(row);
    else groups.set(head.id, { head, rows: [row] });
  }
  return [...groups.values()].map(({ head, rows: ofGroup }) => {
    return { head: { ...head, keys: ofGroup.map(({ key }) => key) }, rows: ofGroup };
  });
}

function partyHead({ party }: TabCookie): Omit<PartyHead, "keys"> {
  return { kind: "party", id: `party:${party}`, party };
}

function domainHead({ party, cookie }: TabCookie): Omit<DomainHead, "keys"> {
  const domain = hostOfDomain(cookie.domain);
  return { kind: "domain", id: `domain:${party}:${domain}`, party, domain };
}

function purposeHead({ classification: { purpose } }: TabCookie): Omit<PurposeHead, "keys"> {
  return { kind: "purpose", id: `purpose:${purpose}`, purpose };
}

function ownerHead({ classification: { owner } }: TabCookie): Omit<OwnerHead, "keys"> {
  if (owner === undefined) return { kind: "owner", id: "owner" };
  const company = companyOf(owner);
  return { kind: "owner", id: `owner:${company}`, company };
}

type Counter = { position: number };

function partyItems(rows: readonly TabCookie[], shape: ListShape, next: Counter): readonly ListItem[] {
  if (shape.sort !== "domain") return cookieItems(rows, next);
  const rank = (head: { readonly domain: string }) => (head.domain === shape.host ? 0 : 1);
  const groups = groupsOf(rows, domainHead);
  return headedItems(
    groups.sort((a, b) => rank(a.head) - rank(b.head) || compare(a.head.domain, b.head.domain)),
    shape,
    next,
  );
}

type HeadedRows = { readonly head: GroupHead; readonly rows: readonly TabCookie[] };

function headedItems(groups: readonly HeadedRows[], shape: ListShape, next: Counter): readonly ListItem[] {
  return groups.flatMap(({ head, rows }) => {
    if (!shape.folded.has(head.id)) return [head, ...cookieItems(rows, next)];
    next.position += rows.length;
    return [head];
  });
}

function cookieItems(rows: readonly TabCookie[], next: Counter): readonly ListItem[] {
  return rows.map((row) => ({ kind: "cookie", id: row.key, row, position: next.position++ }));
}
