import { getDomain } from "tldts";

/** The registrable domain, or the host where it has none. */
export function siteOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
