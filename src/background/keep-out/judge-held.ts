import { namedCookie } from "#core/policy/judge-cookie.ts";
import { siteOfHost } from "#core/site.ts";
import { addressOf } from "#platform/address.ts";
import type { ContentSender } from "#platform/messaging.ts";
import { findTab } from "#platform/tabs.ts";
import type { Evidence } from "./evidence.ts";
import type { Judges } from "./judges.ts";

/**
 * The guard held writes of these names in a frame. It knows the frame's address and no more; here they are judged by the
 * one rule for the page that the tab shows, and those that may pass come back. A page can forge a report: it learns what
 * a write would tell it too, and fills its own evidence, which is bounded.
 */
export function createJudgeHeld(judges: Judges, evidence: Evidence) {
  return async (names: readonly string[], { tabId, url, isPrivate }: ContentSender) => {
    const top = addressOf((await findTab(tabId))?.url);
    if (top === undefined) return { allowed: [] };
    // An about: or blob: frame has its parent's origin; the page's own host stands for it.
    const host = addressOf(url.replace(/^blob:/, ""))?.host ?? top.host;
    const topSite = siteOfHost(top.host);
    const judge = await judges.get(isPrivate);
    const allowed: string[] = [];
    for (const name of names) {
      const cookie = namedCookie(name, host);
      if (judge.refuses(cookie, topSite))
        evidence({ cookie, topSite, means: "script", tabIds: [tabId], isPrivate, by: host }, judge);
      else allowed.push(name);
    }
    return { allowed };
  };
}
