import { decided, NO_CONSENTS, withdrawn } from "#core/consent/consent-history.ts";
import { type DecisionMeans, inOrder, monthsLater } from "#core/consent/decision.ts";
import { createPolicy, grantsOn } from "#core/policy/policy.ts";
import { isSameTracker, type TrackerRule, trackerRuleFor } from "#core/policy/tracker-rule.ts";
import { verdict } from "#core/policy/verdict.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";
import type { HeldCookie, RequestCounts, SiteReport, SiteTracker } from "#core/site-report.ts";
import type { TrackerRequest } from "#messages.ts";

/** What a third party is like, apart from what happens to it. */
export type FakeTracker = Pick<SiteTracker, "domain" | "purpose"> & {
  readonly hosts?: readonly string[];
  readonly owner?: string;
  /** Otherwise as many as `requests`, met as the rule says. */
  readonly counts?: Partial<RequestCounts>;
  readonly requests?: number;
};

export type FakeSiteParts = {
  readonly site?: string;
  readonly settings?: Partial<Settings>;
  readonly isPrivate?: boolean;
  readonly trackers?: readonly FakeTracker[];
  readonly heldCookies?: readonly HeldCookie[];
  readonly rules?: readonly TrackerRule[];
  readonly isProtected?: boolean;
  readonly answers?: readonly {
    readonly granted?: readonly OptionalPurpose[];
    readonly at: number;
    readonly how?: DecisionMeans;
    readonly asked?: NonNullable<SiteReport["decision"]>["asked"];
  }[];
  readonly sitePopup?: SiteReport["sitePopup"];
  readonly now?: () => number;
};

const NONE: RequestCounts = { blocked: 0, stripped: 0, allowed: 0, unknown: 0 };

/**
 * The background's half of a site, judged by the one rule as in the product. What a page did stays as it was when the
 * page was loaded: a change shows its verdict at once and its numbers after `reload`.
 */
export function createFakeSite(parts: FakeSiteParts = {}) {
  const { site = "shop.example", isPrivate = false, trackers = [], heldCookies = [], now = Date.now } = parts;
  const settings = { ...DEFAULT_SETTINGS, ...parts.settings };
  let { isProtected = true, rules = [] } = parts;
  let consents = NO_CONSENTS;
  for (const { granted, at, how = "banner", asked } of parts.answers ?? []) {
    const decision = { granted: granted ?? [], at, how, expiresAt: monthsLater(at, 6), ...(asked && { asked }) };
    consents = granted ? decided(consents, site, decision) : withdrawn(consents, site, at);
  }

  const policy = () => {
    const stored = { decisions: new Map(Object.entries(consents.decisions)), trackerRules: rules };
    return createPolicy({ ...stored, settings, unprotected: isProtected ? [] : [site] }, now());
  };
  const judge = ({ domain, purpose }: FakeTracker) =>
    verdict({ kind: "request", host: domain, party: "third-party", purpose }, site, policy());
  let measured = trackers.map((tracker) => countsOf(tracker, judge(tracker).outcome));

  function reportOf(tracker: FakeTracker, index: number): SiteTracker {
    const { domain, purpose, owner, hosts = [domain] } = tracker;
    const rule = trackerRuleFor(rules, domain, site);
    const scope = rule?.site === undefined ? "everywhere" : "site";
    return {
      ...{ domain, hosts, purpose, verdict: judge(tracker), counts: measured[index] ?? NONE },
      ...(owner !== undefined && { owner }),
      ...(rule && { rule: { choice: rule.choice, scope } }),
    };
  }

  function report(): SiteReport {
    const decision = policy().decisions.get(site);
    return {
      ...{ tabId: 7, site, isPrivate, isProtected, standingAnswer: settings.standingAnswer },
      granted: grantsOn(policy(), site).granted,
      ...(decision && { decision }),
      history: consents.history,
      trackers: trackers.map(reportOf),
      heldCookies,
      ...(parts.sitePopup && { sitePopup: parts.sitePopup }),
    };
  }

  const answers = {
    getSiteReport: async () => report(),
    setProtection: async ({ isOn }: { readonly isOn: boolean }) => {
      isProtected = isOn;
    },
    decide: async ({ granted }: { readonly granted: readonly OptionalPurpose[] }) => {
      const at = now();
      const decision = { granted: inOrder(granted), at, how: "popup", expiresAt: monthsLater(at, 6) } as const;
      consents = decided(consents, site, decision);
    },
    withdrawDecision: async () => {
      consents = withdrawn(consents, site, now());
    },
    setTrackerChoice: async ({ domains, scope, choice }: TrackerRequest) => {
      const said = domains.map((domain) => ({
        ...{ domain, choice: choice ?? "block" },
        ...(scope === "site" && { site }),
      }));
      const others = rules.filter((rule) => !said.some((each) => isSameTracker(each, rule)));
      rules = choice === undefined ? others : [...others, ...said];
    },
  };

  function reload(): void {
    measured = trackers.map((tracker) => countsOf(tracker, judge(tracker).outcome));
  }

  return { report, answers, reload };
}

function countsOf({ counts, requests = 1 }: FakeTracker, outcome: string): RequestCounts {
  if (counts) return { ...NONE, ...counts };
  if (outcome === "block") return { ...NONE, blocked: requests };
  return outcome === "allow" ? { ...NONE, allowed: requests } : { ...NONE, stripped: requests };
}
