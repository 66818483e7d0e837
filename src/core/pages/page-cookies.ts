import { withoutPort } from "../address.ts";
import type { Cookie } from "../cookies/cookie.ts";
import { domainMatches } from "../cookies/domain-match.ts";
import { isExpired } from "../cookies/expired.ts";

export type PageJar = {
  /** Every host that the page used, its own included. */
  readonly hosts: readonly string[];
  /** Scheme and site of the top-level page. */
  readonly topLevelSite: string;
  readonly storeId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

/**
 * The cookies that a page can use: those of its store which the browser may send to one of the page's hosts,
 * outside any partition or inside the partitions of this top-level site, and not isolated for another first party.
 * Paths do not limit the choice: a script of the page may ask for any path.
 */
export function cookiesOfPage(
  jar: readonly Cookie[],
  { hosts, topLevelSite, storeId, now }: PageJar,
): readonly Cookie[] {
  const matches = matcherFor(hosts);
  return jar.filter(
    (cookie) =>
      cookie.storeId === storeId &&
      !isExpired(cookie, now) &&
      isInReach(cookie, topLevelSite) &&
      matches(cookie.domain, cookie.hostOnly),
  );
}

function isInReach({ partitionKey, firstPartyDomain }: Cookie, topLevelSite: string): boolean {
  const isOfPartition = partitionKey === undefined || withoutPort(partitionKey.topLevelSite) === topLevelSite;
  return isOfPartition && (firstPartyDomain === undefined || isFirstParty(firstPartyDomain, topLevelSite));
}

/**
 * Firefox with first-party isolation names the top-level site "shop.example" or, with `use_site`, "(https,shop.example)"
 * with a port where that is not the default.
 */
function isFirstParty(firstPartyDomain: string, topLevelSite: string): boolean {
  const [, scheme, host] = /^\((\w+),([^,]+)(?:,\d+)?\)$/.exec(firstPartyDomain) ?? [];
  return scheme === undefined
    ? topLevelSite.endsWith(`://${firstPartyDomain}`)
    : topLevelSite === `${scheme}://${host}`;
}

/** Thousands of cookies share a few domains, so each domain is compared with the hosts once. */
function matcherFor(hosts: readonly string[]): (domain: string, hostOnly: boolean) => boolean {
  const known = new Map<string, boolean>();
  return (domain, hostOnly) => {
    const key = `${hostOnly ? "=" : "~"}${domain}`;
    const answer = known.get(key) ?? hosts.some((host) => domainMatches(host, { domain, hostOnly }));
    known.set(key, answer);
    return answer;
  };
}
