import { popupPlaces } from "#core/cmp/popup-places.ts";
import { siteOfHost } from "#core/site.ts";
import { addressOf } from "#platform/address.ts";
import { EVERY_PAGE, type PageScript, patternsOf, syncPageScripts } from "#platform/page-scripts.ts";
import { findTab, openTabIds } from "#platform/tabs.ts";
import type { Enforcement } from "./enforce.ts";
import { type PolicyItems, readPolicy } from "./read-policy.ts";

const PREFIX = "cmp-";

/**
 * Registers the watcher of pop-ups where an answer is to be given, and nowhere else. The browser knows no private windows
 * here, so nothing of them is written into it: what holds there is asked when a pop-up is seen.
 */
export function syncPopupScripts(items: PolicyItems): Enforcement {
  return async () => {
    const [normal, privately] = await Promise.all([readPolicy(items, false), readPolicy(items, true)]);
    const places = popupPlaces(normal, privately);
    const watcher: PageScript = {
      id: `${PREFIX}watch`,
      file: "assets/cmp.iife.js",
      world: "ISOLATED",
      matches: places.only?.flatMap(patternsOf) ?? EVERY_PAGE,
      excludeMatches: places.except.flatMap(patternsOf),
    };
    await syncPageScripts(PREFIX, watcher.matches.length === 0 ? [] : [watcher]);
  };
}

/** Tells the open pages of a site that what holds there has changed: their pop-up may be waiting for it. */
export function tellPopups(announce: (tabId: number) => Promise<void>): Enforcement {
  return async ({ site, isPrivate }) => {
    if (site === undefined) return;
    for (const tabId of await openTabIds()) {
      const tab = await findTab(tabId);
      const address = addressOf(tab?.url);
      if (tab?.isPrivate === isPrivate && address && siteOfHost(address.host) === site) await announce(tabId);
    }
  };
}
