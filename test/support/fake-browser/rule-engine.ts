import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import { isRuleHost } from "#core/blocking/wanted/rule-host.ts";
import { outcomeOf } from "../dnr-engine.ts";
import { RULESETS_OF_WORLD } from "../policies.ts";
import type { Flavour } from "./cookie-store.ts";
import type { FakeRequest } from "./pages.ts";

type Change = { readonly addRules?: readonly DnrRule[]; readonly removeRuleIds?: readonly number[] };

const HOST_KEYS = /domains$/i;

/** `declarativeNetRequest`: what stands, what it stops, and what each browser refuses, always as a whole. */
export function createRuleEngine(flavour: Flavour) {
  const dynamic = new Map<number, DnrRule>();
  const session = new Map<number, DnrRule>();
  const calls = { changes: 0 };
  let enabled: readonly string[] = [];

  function update(book: Map<number, DnrRule>, { addRules = [], removeRuleIds = [] }: Change): void {
    calls.changes += 1;
    const left = new Map([...book].filter(([id]) => !removeRuleIds.includes(id)));
    for (const rule of addRules) {
      check(rule, book === session);
      if (left.has(rule.id)) throw new Error(`Rule with id ${rule.id} does not have a unique ID.`);
      left.set(rule.id, rule);
    }
    book.clear();
    for (const [id, rule] of left) book.set(id, rule);
  }

  function check({ id, condition }: DnrRule, isSession: boolean): void {
    for (const [key, value] of Object.entries(condition)) {
      const wrong = [
        Array.isArray(value) && value.length === 0,
        HOST_KEYS.test(key) && !(value as readonly string[]).every(isRuleHost),
        /topDomains/i.test(key) && flavour === "firefox",
        /tabIds/i.test(key) && !isSession,
      ];
      if (wrong.includes(true)) throw new Error(`Rule with id ${id} has an invalid ${key}.`);
    }
  }

  /** Whether the rules that stand stop a request of this page. */
  function stops({ tabId, url, type, initiator, originUrl }: FakeRequest, pageUrl: string | undefined): boolean {
    const rulesets = enabled.flatMap((id) => RULESETS_OF_WORLD[id] ?? []);
    const asker = new URL(initiator ?? originUrl ?? url).hostname;
    const top = pageUrl === undefined ? {} : { top: new URL(pageUrl).hostname };
    const request = { host: new URL(url).hostname, initiator: asker, tabId, type, url, ...top };
    return outcomeOf([...rulesets, ...dynamic.values(), ...session.values()], request).outcome === "block";
  }

  return {
    stops,
    dynamic,
    session,
    calls,
    enabled: () => enabled,
    api: {
      getDynamicRules: () => [...dynamic.values()],
      updateDynamicRules: (change: Change) => update(dynamic, change),
      getSessionRules: () => [...session.values()],
      updateSessionRules: (change: Change) => update(session, change),
      getEnabledRulesets: () => enabled,
      updateEnabledRulesets(change: { enableRulesetIds: readonly string[]; disableRulesetIds: readonly string[] }) {
        calls.changes += 1;
        const kept = enabled.filter((id) => !change.disableRulesetIds.includes(id));
        enabled = [...new Set([...kept, ...change.enableRulesetIds])];
      },
    },
  };
}
