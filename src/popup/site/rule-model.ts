import { TRACKER_CHOICES, type TrackerChoice } from "#core/policy/tracker-rule.ts";
import type { SiteTracker } from "#core/site-report.ts";
import type { RuleScope, SiteChange } from "./site-change.ts";
import type { SitePorts } from "./site-model.ts";

/** Does a change of the site; `back` takes it back. */
export type Change = (said: SiteChange, action: () => Promise<void>, back: () => Promise<void>) => Promise<void>;

/** The person's own words about third parties, each of which can be taken back. */
export function createRules({ ask, tabId }: SitePorts, change: Change) {
  async function tell(domains: readonly string[], scope: RuleScope, choice: TrackerChoice | undefined): Promise<void> {
    await ask("setTrackerChoice", { tabId, domains, scope, ...(choice && { choice }) });
  }

  /** What was said of these before in the same place. */
  function putBack(trackers: readonly SiteTracker[], scope: RuleScope): () => Promise<void> {
    const said = ({ rule }: SiteTracker) => (rule?.scope === scope ? rule.choice : undefined);
    return async () => {
      for (const choice of [undefined, ...TRACKER_CHOICES]) {
        const domains = trackers.filter((tracker) => said(tracker) === choice).map(({ domain }) => domain);
        if (domains.length > 0) await tell(domains, scope, choice);
      }
    };
  }

  /** Without `choice` the answer for the site holds again. */
  function choose(trackers: readonly SiteTracker[], scope: RuleScope, choice: TrackerChoice | undefined) {
    const domains = trackers.map(({ domain }) => domain);
    const said: SiteChange = { kind: "chosen", domains, scope, ...(choice && { choice }) };
    return change(said, () => tell(domains, scope, choice), putBack(trackers, scope));
  }

  /** Lets a rule hold elsewhere: here instead of everywhere, or the other way round. */
  async function move({ rule, domain }: SiteTracker, scope: RuleScope): Promise<void> {
    if (rule === undefined || rule.scope === scope) return;
    const { choice } = rule;
    const carry = async (from: RuleScope, to: RuleScope) => {
      await tell([domain], to, choice);
      await tell([domain], from, undefined);
    };
    const said: SiteChange = { kind: "chosen", domains: [domain], scope, choice };
    await change(
      said,
      () => carry(rule.scope, scope),
      () => carry(scope, rule.scope),
    );
  }

  return { choose, move };
}
