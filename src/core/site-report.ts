import type { SitePopup } from "./cmp/site-popup.ts";
import type { ConsentEvent } from "./consent/consent-history.ts";
import type { Decision } from "./consent/decision.ts";
import type { StandingAnswer } from "./consent/standing-answer.ts";
import type { TrackerChoice } from "./policy/tracker-rule.ts";
import type { Verdict } from "./policy/verdict.ts";
import type { OptionalPurpose, Purpose } from "./purposes/purpose.ts";
import type { Site } from "./site.ts";

/** What holds on a tab's site, and what was done there. Undefined where there is no website. */
export type SiteReport = {
  readonly tabId: number;
  readonly site: Site;
  readonly isPrivate: boolean;
  /** False: the person switched protection off here. */
  readonly isProtected: boolean;
  readonly standingAnswer: StandingAnswer;
  /** The optional purposes that go through here now. */
  readonly granted: readonly OptionalPurpose[];
  /** The answer given for this site, while it holds. */
  readonly decision?: Decision;
  /** All that was answered and withdrawn here, oldest first. */
  readonly history: readonly ConsentEvent[];
  /** What became of the site's own consent pop-up in this tab, where one was seen. */
  readonly sitePopup?: SitePopup;
  readonly trackers: readonly SiteTracker[];
  readonly heldCookies: readonly HeldCookie[];
};

/** A third party of the page: all hosts of one registrable domain. */
export type SiteTracker = {
  readonly domain: string;
  readonly hosts: readonly string[];
  readonly owner?: string;
  readonly purpose: Purpose;
  readonly verdict: Verdict;
  /** The person's own word about it, and where it holds. */
  readonly rule?: { readonly choice: TrackerChoice; readonly scope: "site" | "everywhere" };
  /** Requests of this page, as measured. */
  readonly counts: RequestCounts;
};

export type RequestCounts = {
  /** Stopped, confirmed by the browser. */
  readonly blocked: number;
  /** Sent without cookies. */
  readonly stripped: number;
  readonly allowed: number;
  /** Failed, and it cannot be told whether we stopped it. */
  readonly unknown: number;
};

/** A cookie that was refused: it was kept out, or taken out at once. Never its value. */
export type HeldCookie = {
  readonly name: string;
  readonly host: string;
  readonly owner?: string;
  readonly purpose: Purpose;
  readonly means: HeldMeans;
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly lastAt: number;
};

/** How a refused cookie was met: a script's write stopped, a response's line dropped, removed after it was stored. */
export type HeldMeans = "script" | "response" | "removed";
