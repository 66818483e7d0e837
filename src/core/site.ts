import { getDomain } from "tldts";

/** The registrable domain (eTLD+1), or the host itself where there is none: IP address, single label, public suffix. */
export type Site = string;

/**
 * Whether cookies for this whole name would be shared by strangers: a public suffix, or a name without a registrable
 * domain (an IP address, a single label).
 */
export function isPublicSuffix(host: string): boolean {
  return registrableDomain(host.endsWith(".") ? host.slice(0, -1) : host) === null;
}

/**
 * The site of a host as a URL gives it: lower case, punycode, IPv6 in brackets.
 * Private suffixes count (https://publicsuffix.org/list/): alice.github.io and bob.github.io are two sites.
 */
export function siteOfHost(host: string): Site {
  // "shop.example." is another site than "shop.example" in both browsers; the list knows only the latter.
  const isAbsolute = host.endsWith(".");
  const name = isAbsolute ? host.slice(0, -1) : host;
  const domain = registrableDomain(name);
  return domain === null ? host : isAbsolute ? `${domain}.` : domain;
}

function registrableDomain(host: string): string | null {
  return getDomain(host, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
}
