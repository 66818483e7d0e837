import type { Site } from "./site.ts";

/** Where a document or a resource lives, as far as cookies care. */
export type Address = {
  readonly scheme: "http" | "https";
  /** Lower case, punycode, IPv6 in brackets, no port: cookies know no port (RFC 6265bis section 8.5). */
  readonly host: string;
};

/** Scheme and site as the cookies API names a partition (https://html.spec.whatwg.org/#schemelessly-same-site). */
export function topLevelSiteOf(scheme: Address["scheme"], site: Site): string {
  return `${scheme}://${site}`;
}

/** Chromium leaves a port out of a partition's site, Firefox keeps one that is not the default. */
export function withoutPort(topLevelSite: string): string {
  return topLevelSite.replace(/:\d+$/, "");
}
