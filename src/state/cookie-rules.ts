import { isListOf } from "#core/guards.ts";
import { isSameRule, isSiteRule, type SiteRule } from "#core/rules/site-rule.ts";
import type { SessionArea } from "#platform/session-area.ts";
import { createPrivateItem } from "./private-item.ts";

/** What must stay and what must never be stored, the oldest rule first. Those of private windows stay in memory. */
export type CookieRules = {
  list(isPrivate: boolean): Promise<readonly SiteRule[]>;
  /** Takes the place of a rule about the same. */
  add(rule: SiteRule, isPrivate: boolean): Promise<void>;
  remove(rule: SiteRule, isPrivate: boolean): Promise<void>;
};

/** More than anybody says; a full list drops the oldest. */
const MOST_RULES = 1_000;

export function createCookieRules(area: SessionArea): CookieRules {
  const isValid = (value: unknown): value is readonly SiteRule[] => isListOf(value, isSiteRule);
  const item = createPrivateItem<readonly SiteRule[]>("cookie-rules", { initial: [], migrations: [], isValid }, area);
  const without = (rules: readonly SiteRule[], rule: SiteRule) => rules.filter((each) => !isSameRule(each, rule));
  return {
    list: (isPrivate) => item.get(isPrivate),
    async add(rule, isPrivate) {
      await item.update((rules) => [...without(rules, rule), rule].slice(-MOST_RULES), isPrivate);
    },
    async remove(rule, isPrivate) {
      await item.update((rules) => without(rules, rule), isPrivate);
    },
  };
}
