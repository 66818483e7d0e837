import browser from "webextension-polyfill";
import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import type { RuleDifference } from "#core/blocking/wanted/rule-difference.ts";
import { LAST_REQUEST_RULE } from "./cookie-rules.ts";

/** One of the browser's two rulebooks that can be changed. */
export type RuleBook = {
  /** The numbers of the rules that stand. */
  present(): Promise<readonly number[]>;
  /** All of it or nothing. Throws when the browser refuses one of the rules. */
  change(difference: RuleDifference): Promise<void>;
};

/** The browser's own machine for requests (declarativeNetRequest). */
export type RuleEngine = {
  /** Outlives a restart of the browser. */
  readonly lasting: RuleBook;
  /** Gone when the browser closes; may name tabs. */
  readonly session: RuleBook;
  /** The rulesets of the package that are on. */
  rulesets(): Promise<readonly string[]>;
  setRulesets(change: { readonly on: readonly string[]; readonly off: readonly string[] }): Promise<void>;
};

type Rules = readonly { readonly id: number }[];
type Change = { addRules: DnrRule[]; removeRuleIds: number[] };

/** What we use of it; the polyfill's types are behind both browsers. */
type Api = {
  getDynamicRules(): Promise<Rules>;
  updateDynamicRules(change: Change): Promise<void>;
  getSessionRules(): Promise<Rules>;
  updateSessionRules(change: Change): Promise<void>;
  getEnabledRulesets(): Promise<readonly string[]>;
  updateEnabledRulesets(change: { enableRulesetIds: string[]; disableRulesetIds: string[] }): Promise<void>;
};

const api = (): Api => browser.declarativeNetRequest as unknown as Api;

export const browserRuleEngine: RuleEngine = {
  lasting: {
    present: async () => idsOf(await api().getDynamicRules()),
    change: (difference) => api().updateDynamicRules(copyOf(difference)),
  },
  session: {
    present: async () => idsOf(await api().getSessionRules()),
    change: (difference) => api().updateSessionRules(copyOf(difference)),
  },
  rulesets: () => api().getEnabledRulesets(),
  setRulesets: ({ on, off }) => api().updateEnabledRulesets({ enableRulesetIds: [...on], disableRulesetIds: [...off] }),
};

/** Without the rules about cookies, which have numbers above and a keeper of their own (cookie-rules.ts). */
function idsOf(rules: Rules): readonly number[] {
  return rules.map(({ id }) => id).filter((id) => id <= LAST_REQUEST_RULE);
}

function copyOf({ addRules, removeRuleIds }: RuleDifference): Change {
  return { addRules: [...addRules], removeRuleIds: [...removeRuleIds] };
}
