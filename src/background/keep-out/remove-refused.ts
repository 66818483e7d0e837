import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { type Fight, nextRound } from "#core/evidence/fight.ts";
import { hostsOf } from "#core/pages/page-record.ts";
import { type OpenPage, sitesOf } from "#core/policy/cookie-sites.ts";
import { siteOfHost } from "#core/site.ts";
import { type CookieJar, isPrivateStore } from "#platform/cookie-jar.ts";
import type { TabRecords } from "#state/tab-records.ts";
import type { Evidence } from "./evidence.ts";
import type { HandWrites } from "./hand-writes.ts";
import type { Judges } from "./judges.ts";

type Means = {
  readonly jar: CookieJar;
  readonly tabs: TabRecords;
  readonly judges: Judges;
  readonly evidence: Evidence;
  readonly isByHand: HandWrites["isByHand"];
};

/** More fights than this at once are forgotten together. */
const MOST_FIGHTS = 1000;

/**
 * Layer 4: what got into the jar although the rule refuses it is removed at once, exactly that cookie. A page that sets
 * it again and again is met with longer and longer pauses, never with a busy loop.
 */
export function createRemoveRefused({ jar, tabs, judges, evidence, isByHand }: Means) {
  const busy = new Map<string, "once" | "again">();
  const fights = new Map<string, Fight>();

  async function isRefused(cookie: Cookie): Promise<boolean> {
    const isPrivate = isPrivateStore(cookie.storeId);
    const pages = openPages(await tabs.all());
    const judge = await judges.get(isPrivate);
    const topSite = sitesOf(cookie, pages).find((site) => judge.refuses(cookie, site));
    if (topSite === undefined) return false;
    const tabIds = pages.filter(({ site }) => site === topSite).map(({ tabId }) => tabId);
    evidence({ cookie, topSite, means: "removed", tabIds, isPrivate }, judge);
    return true;
  }

  /** Waits where the same cookie was removed often lately. */
  async function pause(key: string): Promise<void> {
    if (fights.size > MOST_FIGHTS) fights.clear();
    const { fight, wait } = nextRound(fights.get(key), Date.now());
    fights.set(key, fight);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }

  async function remove(cookie: Cookie, key: string): Promise<void> {
    do {
      busy.set(key, "once");
      await pause(key);
      if (!isByHand(key)) await jar.remove(cookie);
    } while (busy.get(key) === "again");
  }

  return async (cookie: Cookie): Promise<void> => {
    const key = cookieKey(cookie);
    if (isByHand(key) || isSpent(cookie)) return;
    if (busy.has(key)) {
      busy.set(key, "again");
      return;
    }
    busy.set(key, "once");
    try {
      if (await isRefused(cookie)) await remove(cookie, key);
    } finally {
      busy.delete(key);
    }
  };
}

/** Firefox tells of a write that has expired already. */
function isSpent({ expirationDate }: Cookie): boolean {
  return expirationDate !== undefined && expirationDate * 1000 <= Date.now();
}

function openPages(tabs: Awaited<ReturnType<TabRecords["all"]>>): readonly OpenPage[] {
  return [...tabs].flatMap(([tabId, { current, pending }]) =>
    [current, pending].flatMap((page) => (page ? [{ tabId, site: siteOfHost(page.host), hosts: hostsOf(page) }] : [])),
  );
}
