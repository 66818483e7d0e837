import { getDomain } from "tldts";

/** The registrable domain (eTLD+1), or the host itself where there is none: IP address, single label, public suffix. */
export type Site = string;

/**
 * The site of a host as a URL gives it: lower case, punycode, IPv6 in brackets.
 * Private suffixes count (https://publicsuffix.org/list/): alice.github.io and bob.github.io are two sites.
 */
export function siteOfHost(host: string): Site {
  // "shop.example." is another site than "shop.example" in both browsers; the list knows only the latter.
  const isAbsolute = host.endsWith(".");
  const name = isAbsolute ? host.slice(0, -1) : host;
  const domain = getDomain(name, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
  return domain === null ? host : isAbsolute ? `${domain}.` : domain;
}
