import type { CookieSetting } from "../pages/page-record.ts";
import type { Provenance } from "../tab-report.ts";
import type { Cookie } from "./cookie.ts";

/**
 * Tells of each cookie which response of the page was the last to set it, if we saw one. The settings are sorted by
 * name first: there may be 1,000 of them, and 3,300 cookies to be asked about.
 */
export function provenanceFrom(settings: readonly CookieSetting[]): (cookie: Cookie) => Provenance | undefined {
  const byName = new Map<string, CookieSetting[]>();
  for (const setting of settings) {
    const same = byName.get(setting.name);
    if (same) same.push(setting);
    else byName.set(setting.name, [setting]);
  }
  return (cookie) => {
    const candidates = (byName.get(cookie.apiName ?? cookie.name) ?? []).filter((each) => sets(each, cookie));
    const latest = candidates.reduce<CookieSetting | undefined>(
      (last, each) => (last === undefined || each.at > last.at ? each : last),
      undefined,
    );
    return latest && { at: latest.at, host: latest.host, requestType: latest.requestType };
  };
}

/**
 * Whether this line may have stored this cookie. A line that asks for a partition never stores outside of one; the
 * reverse does not hold, since Firefox partitions third-party cookies by itself.
 */
function sets(setting: CookieSetting, cookie: Cookie): boolean {
  return (
    setting.domain === cookie.domain &&
    setting.hostOnly === cookie.hostOnly &&
    setting.path === cookie.path &&
    (!setting.partitioned || cookie.partitionKey !== undefined)
  );
}
