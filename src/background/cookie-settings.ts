import { parseSetCookie } from "#core/cookies/set-cookie/parse-set-cookie.ts";
import type { CookieSetting } from "#core/pages/page-record.ts";
import { isPublicSuffix } from "#core/site.ts";
import { partsOf } from "#platform/address.ts";
import { browserTraits } from "#platform/browser-traits.ts";
import type { ObservedRequest } from "#platform/requests.ts";

/** What the `Set-Cookie` lines of a response stored, as this browser reads them; refused ones are left out. */
export function cookieSettings(request: ObservedRequest, lines: readonly string[]): readonly CookieSetting[] {
  const { host, scheme, requestType, url } = request;
  const at = Date.now();
  const context = {
    rules: browserTraits.name,
    host,
    scheme,
    path: partsOf(url).path,
    via: "http",
    now: at,
    isPublicSuffix,
  } as const;
  return lines.flatMap((line) => {
    const result = parseSetCookie(line, context);
    if (!("stored" in result)) return [];
    const { name, domain, hostOnly, path, partitioned } = result.stored;
    return [{ name, domain, hostOnly, path, partitioned, host, requestType, at }];
  });
}
