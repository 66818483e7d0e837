/** The host part of a cookie's domain: ".shop.example" is "shop.example". */
export function hostOfDomain(domain: string): string {
  return domain.startsWith(".") ? domain.slice(1) : domain;
}

/** Whether the browser would send a cookie of this domain to this host (RFC 6265bis section 5.1.3). */
export function domainMatches(host: string, cookie: { readonly domain: string; readonly hostOnly: boolean }): boolean {
  const domain = hostOfDomain(cookie.domain);
  if (host === domain) return true;
  return !cookie.hostOnly && host.endsWith(`.${domain}`);
}
