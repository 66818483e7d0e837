import type { HostLists } from "#core/blocking/wanted/site-rules.ts";
import { needsTabs, type Policies, type ShownSite, tabRules } from "#core/blocking/wanted/tab-rules.ts";
import { wantedRules } from "#core/blocking/wanted/wanted-rules.ts";
import { wantedRulesets } from "#core/blocking/wanted/wanted-rulesets.ts";
import type { Owners } from "#core/purposes/owners.ts";
import { createQueue } from "#core/queue.ts";
import { siteOfHost } from "#core/site.ts";
import { addressOf } from "#platform/address.ts";
import { observeCommits } from "#platform/navigation.ts";
import { observeComingPages } from "#platform/requests.ts";
import type { RuleEngine } from "#platform/rule-engine.ts";
import { rulesBrowser } from "#platform/rulesets.ts";
import { findTab, observeClosedTabs, openTabs } from "#platform/tabs.ts";
import { applyRules, applyRulesets } from "./apply-rules.ts";
import type { Enforcement } from "./enforce.ts";
import { hostListsFor } from "./host-lists.ts";
import { type PolicyItems, readPolicy } from "./read-policy.ts";

type Held = { readonly policies: Policies; readonly hosts: HostLists };

/**
 * Keeps the browser's rules as the stored answers want them. `enforce` runs after each change and at every start and
 * applies the difference only; `showPage` when a tab is about to show another site, and resolves when its rules stand.
 */
export function createRuleSync(items: PolicyItems, engine: RuleEngine, knowledge: { readonly owners: Owners }) {
  const inTurn = createQueue();
  const shown = new Map<number, ShownSite>();
  let held: Held | undefined;

  const needsTabsNow = ({ policies, hosts }: Held) => needsTabs(policies, hosts, rulesBrowser);
  const applyTabRules = ({ policies, hosts }: Held) =>
    applyRules(engine.session, tabRules(policies, [...shown.values()], { hosts, browser: rulesBrowser }));

  const enforce: Enforcement = () =>
    inTurn(async () => {
      held = await readHeld(items, knowledge);
      if (needsTabsNow(held)) for (const tab of await shownSites()) shown.set(tab.tabId, tab);
      const { normal } = held.policies;
      const results = await Promise.allSettled([
        applyRulesets(engine, wantedRulesets(normal, rulesBrowser)),
        applyRules(engine.lasting, wantedRules(normal, held.hosts, rulesBrowser)),
        applyTabRules(held),
      ]);
      const failed = results.find((result) => result.status === "rejected");
      if (failed) throw failed.reason;
    });

  const showPage = (tabId: number, host: string): Promise<void> =>
    inTurn(async () => {
      held ??= await readHeld(items, knowledge);
      const site = siteOfHost(host);
      if (shown.get(tabId)?.site === site || !needsTabsNow(held)) return;
      const isPrivate = shown.get(tabId)?.isPrivate ?? (await findTab(tabId))?.isPrivate ?? false;
      shown.set(tabId, { tabId, site, isPrivate });
      await applyTabRules(held);
    });

  return { enforce, showPage, forgetTab: (tabId: number) => void shown.delete(tabId) };
}

/** Tells the rules by tab of each page that comes. */
export function observeShownSites({ showPage, forgetTab }: ReturnType<typeof createRuleSync>): void {
  observeComingPages(showPage);
  // A page of a service worker or of the back/forward cache comes without a request.
  observeCommits(({ tabId, parentFrameId, host, isPrerender }) => {
    if (parentFrameId === -1 && !isPrerender) void showPage(tabId, host);
  });
  observeClosedTabs(forgetTab);
}

async function readHeld(items: PolicyItems, knowledge: { readonly owners: Owners }): Promise<Held> {
  const [normal, privately] = await Promise.all([readPolicy(items, false), readPolicy(items, true)]);
  return {
    policies: { normal, private: privately },
    hosts: await hostListsFor([normal, privately], knowledge),
  };
}

async function shownSites(): Promise<readonly ShownSite[]> {
  return (await openTabs()).flatMap(({ tabId, url, isPrivate }) => {
    const address = addressOf(url);
    return address ? [{ tabId, site: siteOfHost(address.host), isPrivate }] : [];
  });
}
