import type { Consents } from "#core/consent/consent-history.ts";
import { createPolicy, type Policy } from "#core/policy/policy.ts";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import type { Site } from "#core/site.ts";
import type { PrivateItem } from "#state/private-item.ts";
import type { SettingsItem } from "#state/settings.ts";

/** What a policy is made of. */
export type PolicyItems = {
  readonly settings: SettingsItem;
  readonly consents: PrivateItem<Consents>;
  readonly switches: PrivateItem<readonly Site[]>;
  readonly trackerRules: PrivateItem<readonly TrackerRule[]>;
};

/** What holds now in normal or in private windows. Reads everything afresh. */
export async function readPolicy(items: PolicyItems, isPrivate: boolean): Promise<Policy> {
  const [settings, { decisions }, unprotected, trackerRules] = await Promise.all([
    items.settings.get(),
    items.consents.get(isPrivate),
    items.switches.get(isPrivate),
    items.trackerRules.get(isPrivate),
  ]);
  return createPolicy(
    { settings, decisions: new Map(Object.entries(decisions)), unprotected, trackerRules },
    Date.now(),
  );
}
