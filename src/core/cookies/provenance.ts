import type { CookieSetting } from "../pages/page-record.ts";
import type { Provenance } from "../tab-report.ts";
import type { Cookie } from "./cookie.ts";
import { domainMatches } from "./domain-match.ts";

/** The last response of the page that set a cookie of this name for this domain, if we saw one. */
export function provenanceOf(cookie: Cookie, settings: readonly CookieSetting[]): Provenance | undefined {
  const name = cookie.apiName ?? cookie.name;
  const candidates = settings.filter((setting) => setting.name === name && domainMatches(setting.host, cookie));
  const latest = candidates.reduce<CookieSetting | undefined>(
    (last, each) => (last === undefined || each.at > last.at ? each : last),
    undefined,
  );
  return latest && { at: latest.at, host: latest.host, requestType: latest.requestType };
}
