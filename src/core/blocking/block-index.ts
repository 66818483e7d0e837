import type { DnrRule } from "./dnr-rule.ts";
import { createHostIndex } from "./host-index.ts";
import { type BlockingPurpose, RULESETS } from "./rulesets.ts";

/** Which purpose the rulesets stop a host for; undefined: none of their rules speaks of it as a whole. */
export type BlockIndex = { readonly purposeOf: (host: string) => BlockingPurpose | undefined };

/** Hosts by name, and the few expressions that recognise one by what it is called. */
export function createBlockIndex(rulesets: Readonly<Record<string, readonly DnrRule[]>>): BlockIndex {
  const hosts = createHostIndex(rulesets);
  const patterns = Object.entries(rulesets).flatMap(([ruleset, rules]) =>
    rules
      .filter(isHostPattern)
      .map(({ condition }) => ({ ruleset, pattern: new RegExp(condition.regexFilter ?? "", "i") })),
  );
  const purposeOfRuleset = (id: string | undefined) => RULESETS.find((each) => each.id === id)?.purpose;
  return {
    purposeOf: (host) => {
      const named = () => patterns.find(({ pattern }) => pattern.test(`https://${host}/`))?.ruleset;
      return purposeOfRuleset(hosts.find(host)?.ruleset ?? named());
    },
  };
}

/** An expression for any address, on whatever page. */
function isHostPattern({ action, condition }: DnrRule): boolean {
  const { regexFilter, domainType, ...rest } = condition;
  return (
    action.type === "block" &&
    regexFilter !== undefined &&
    domainType !== "firstParty" &&
    Object.keys(rest).length === 0
  );
}
