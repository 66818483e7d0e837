import { decided, withdrawn } from "#core/consent/consent-history.ts";
import { type AskedText, type DecisionMeans, inOrder, monthsLater } from "#core/consent/decision.ts";
import { isSameTracker, type TrackerRule } from "#core/policy/tracker-rule.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { Settings } from "#core/settings.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import type { TrackerRequest } from "#messages.ts";
import { addressOf } from "#platform/address.ts";
import { findTab } from "#platform/tabs.ts";
import type { Enforcement } from "./enforce.ts";
import type { PolicyItems } from "./read-policy.ts";

/** A site as one kind of window sees it. */
export type DecisionPlace = { readonly site: Site; readonly isPrivate: boolean };

export type Answer = {
  readonly granted: readonly OptionalPurpose[];
  readonly how: DecisionMeans;
  readonly asked?: AskedText;
};

/** A person's changes of what holds. Each is stored before it is enforced, and done when both are. */
export function createDecider(items: PolicyItems, enforce: Enforcement) {
  async function decide(place: DecisionPlace, { granted, how, asked }: Answer): Promise<void> {
    const at = Date.now();
    const { decisionMonths } = await items.settings.get();
    const decision = {
      granted: inOrder(granted),
      at,
      how,
      expiresAt: monthsLater(at, decisionMonths),
      ...(asked && { asked }),
    };
    await items.consents.update((all) => decided(all, place.site, decision), place.isPrivate);
    await enforce(place);
  }

  async function withdraw(place: DecisionPlace): Promise<void> {
    await items.consents.update((all) => withdrawn(all, place.site, Date.now()), place.isPrivate);
    await enforce(place);
  }

  async function setProtection(place: DecisionPlace, isOn: boolean): Promise<void> {
    await items.switches.update((sites) => {
      const others = sites.filter((site) => site !== place.site);
      return isOn ? others : [...others, place.site];
    }, place.isPrivate);
    await enforce(place);
  }

  async function setTrackerChoice(
    place: DecisionPlace,
    { domains, scope, choice }: Omit<TrackerRequest, "tabId">,
  ): Promise<void> {
    const site = scope === "site" ? { site: place.site } : {};
    const rules = domains.map((domain): TrackerRule => ({ domain, ...site, choice: choice ?? "allow" }));
    await items.trackerRules.update((all) => {
      const others = all.filter((each) => !rules.some((rule) => isSameTracker(rule, each)));
      return choice === undefined ? others : [...others, ...rules];
    }, place.isPrivate);
    await enforce(scope === "site" ? place : { isPrivate: place.isPrivate });
  }

  async function setSettings(settings: Settings): Promise<void> {
    await items.settings.update(() => settings);
    await enforce({ isPrivate: false });
  }

  return { decide, withdraw, setProtection, setTrackerChoice, setSettings };
}

/** The place of a tab. Throws when the tab is gone or shows no website. */
export async function placeOf(tabId: number): Promise<DecisionPlace> {
  const tab = await findTab(tabId);
  const address = addressOf(tab?.url);
  if (tab === undefined || address === undefined) throw new Error("The tab was closed or shows no website.");
  return { site: siteOfHost(address.host), isPrivate: tab.isPrivate };
}
