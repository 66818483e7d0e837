import { withoutPort } from "#core/address.ts";
import type { Cookie } from "#core/cookies/cookie.ts";
import { domainMatches, hostOfDomain } from "#core/cookies/domain-match.ts";
import { type Site, siteOfHost } from "#core/site.ts";

/** What an open tab's page uses. */
export type OpenPage = { readonly tabId: number; readonly site: Site; readonly hosts: readonly string[] };

/**
 * The top-level sites whose rule decides on a cookie. In a partition it is the partition's. Outside of one the cookie
 * is its own site's while that site is open or nobody else uses it, and otherwise of each site whose page uses its host.
 */
export function sitesOf(cookie: Cookie, pages: readonly OpenPage[]): readonly Site[] {
  const { partitionKey, domain } = cookie;
  if (partitionKey) return [siteOfHost(withoutPort(partitionKey.topLevelSite).replace(/^\w+:\/\//, ""))];
  const own = siteOfHost(hostOfDomain(domain));
  if (pages.some(({ site }) => site === own)) return [own];
  const users = pages.filter(({ hosts }) => hosts.some((host) => domainMatches(host, cookie)));
  return users.length > 0 ? [...new Set(users.map(({ site }) => site))] : [own];
}
