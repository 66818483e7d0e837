import { canonicalIpv6 } from "./canonical-domain-ipv6.ts";
import { punycodeLabel } from "./canonical-domain-punycode.ts";

/** A Domain attribute as it is compared (RFC 6265bis section 5.1.2): one leading dot taken away, then canonical. */
export function canonicalDomain(text: string): string {
  return canonicalHost(text.replace(/^\./, ""));
}

/**
 * A host as browsers compare it: lower case, other scripts in punycode, IPv6 in its short form without brackets.
 * A trailing dot stays: it is another host.
 */
export function canonicalHost(host: string): string {
  if (/^\[.*\]$/.test(host)) return canonicalIpv6(host.slice(1, -1)) ?? host.toLowerCase();
  if (host.includes(":")) return canonicalIpv6(host) ?? host.toLowerCase();
  return isAscii(host) ? host.toLowerCase() : toAscii(host);
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Near enough to UTS 46 for names that a person types or a header holds: NFKC, lower case, the other full stops. */
function toAscii(host: string): string {
  const labels = host
    .slice(0, 512)
    .normalize("NFKC")
    .toLowerCase()
    .split(/[.\u3002\uff0e\uff61]/);
  return labels.map((label) => (isAscii(label) ? label : `xn--${punycodeLabel(label)}`)).join(".");
}
