import { canonicalHost } from "../canonical-domain.ts";

export type CookieHost = { readonly host: string; readonly hasDot: boolean; readonly hadPort: boolean };

/** A domain as files write it, in our form: lower case, punycode, IPv6 in brackets, no port; `undefined` if it is none. */
export function readHost(text: string): CookieHost | undefined {
  const bare = text.trim();
  const hasDot = bare.startsWith(".");
  const name = hasDot ? bare.slice(1) : bare;
  const withoutPort = name.replace(/^(\[[^\]]*\]|[^:]*):\d{1,5}$/, "$1");
  const host = bracketed(canonicalHost(withoutPort));
  if (host === "" || host.length > 260 || /[\0-\x20\x7f/\\?#@<>^|%,;"'(){}=]/.test(host)) return undefined;
  return { host, hasDot, hadPort: withoutPort !== name };
}

/** Our form of a domain: the leading dot says that subdomains are meant. */
export function domainFor(host: string, hostOnly: boolean): string {
  return hostOnly ? host : `.${host}`;
}

function bracketed(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
}
