import type { Cookie } from "#core/cookies/cookie.ts";
import { parseSetCookie } from "#core/cookies/set-cookie/parse-set-cookie.ts";
import { isPublicSuffix } from "#core/site.ts";
import { partsOf } from "#platform/address.ts";
import { browserTraits } from "#platform/browser-traits.ts";
import type { ObservedRequest } from "#platform/requests.ts";

/**
 * The cookie that a line of a response stores in this store, in the partition of `topLevelSite` if it asks for one; its
 * expiry has passed where the line deletes. Undefined for a line that this browser refuses.
 */
export function cookieOfLine(
  line: string,
  { host, scheme, url }: ObservedRequest,
  where: { readonly storeId: string; readonly topLevelSite?: string },
): Cookie | undefined {
  const context = { host, scheme, path: partsOf(url).path, via: "http", now: Date.now(), isPublicSuffix } as const;
  const result = parseSetCookie(line, { rules: browserTraits.name, ...context });
  if (!("stored" in result)) return undefined;
  const { partitioned, priority: _chromiumOnly, ...stored } = result.stored;
  const partitionKey =
    partitioned && where.topLevelSite !== undefined
      ? { partitionKey: { topLevelSite: where.topLevelSite, hasCrossSiteAncestor: false } }
      : {};
  return { ...stored, storeId: where.storeId, ...partitionKey };
}
