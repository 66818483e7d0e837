import { canonicalHost, isAscii } from "../canonical-domain.ts";
import type { SetCookieContext, SetCookieRefusal } from "./set-cookie-record.ts";

export type CookieScope = { readonly domain: string; readonly hostOnly: boolean };

/** For whom the cookie is, or why it is for nobody (RFC 6265bis section 5.7, steps 8 to 10). */
export function domainOf(attribute: string | undefined, context: SetCookieContext): CookieScope | SetCookieRefusal {
  const { host, rules, isPublicSuffix } = context;
  if (attribute === undefined || attribute === "") return { domain: host, hostOnly: true };
  if (!isAscii(attribute) && rules !== "chromium") return "domain-not-ascii";
  const domain = attributeHost(attribute);
  if (isPublicSuffix(domain)) return domain === host ? { domain: host, hostOnly: true } : "public-suffix";
  const covers = domain !== "" && (host === domain || host.endsWith(`.${domain}`));
  return covers ? { domain: `.${domain}`, hostOnly: false } : "domain-mismatch";
}

/** One leading dot does not count, a second one does. */
function attributeHost(attribute: string): string {
  const name = attribute.startsWith(".") ? attribute.slice(1) : attribute;
  return name.startsWith("[") ? name.toLowerCase() : canonicalHost(name);
}
