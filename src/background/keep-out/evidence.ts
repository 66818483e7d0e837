import type { Cookie } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { Site } from "#core/site.ts";
import type { HeldMeans } from "#core/site-report.ts";
import type { Activity } from "#state/activity.ts";
import type { HeldCookies } from "#state/held-cookies.ts";
import type { Judge } from "./judges.ts";

/** A refused cookie that was kept out or taken out. */
export type Held = {
  readonly cookie: Cookie;
  readonly topSite: Site;
  readonly means: HeldMeans;
  /** The tabs that show the site; empty where it is not known. */
  readonly tabIds: readonly number[];
  readonly isPrivate: boolean;
  /** The host whose response or frame tried. */
  readonly by?: string;
};

export type Evidence = (held: Held, judge: Judge) => void;

/** Notes what was held: for the tab's page in memory, for the site on disk, there never from a private window. */
export function createEvidence(
  store: { readonly held: HeldCookies; readonly activity: Activity },
  onHeld: (tabId: number) => void,
): Evidence {
  return ({ cookie, topSite, means, tabIds, isPrivate, by }, { judge, policy }) => {
    const at = Date.now();
    const { purpose, owner } = judge(cookie, topSite).classification;
    const host = hostOfDomain(cookie.domain);
    const facts = { name: cookie.name, host, purpose, means, ...(owner !== undefined && { owner }) };
    for (const tabId of tabIds) {
      store.held.add(tabId, { ...facts, lastAt: at });
      onHeld(tabId);
    }
    if (isPrivate) return;
    const phase = policy.decisions.has(topSite) ? "after-answer" : "before-answer";
    store.activity.add(topSite, { ...facts, ...(by !== undefined && { by }), phase, at });
  };
}
