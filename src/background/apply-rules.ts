import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import { isEmptyDifference, ruleDifference } from "#core/blocking/wanted/rule-difference.ts";
import type { RuleBook, RuleEngine } from "#platform/rule-engine.ts";

/** Makes exactly these rules stand. One that is refused does not keep the others away; then it throws at the end. */
export async function applyRules(book: RuleBook, wanted: readonly DnrRule[]): Promise<void> {
  const difference = ruleDifference(await book.present(), wanted);
  if (isEmptyDifference(difference)) return;
  try {
    await book.change(difference);
  } catch {
    await applyOneByOne(book, difference);
  }
}

async function applyOneByOne(book: RuleBook, { addRules, removeRuleIds }: ReturnType<typeof ruleDifference>) {
  await book.change({ addRules: [], removeRuleIds });
  const refused: string[] = [];
  for (const rule of addRules) {
    await book.change({ addRules: [rule], removeRuleIds: [] }).catch((error: unknown) => {
      refused.push(`${rule.action.type} of priority ${rule.priority}: ${String(error)}`);
    });
  }
  if (refused.length > 0) throw new Error(`The browser refused ${refused.length} rules: ${refused.join("; ")}`);
}

/** Switches exactly these rulesets on. */
export async function applyRulesets(engine: RuleEngine, wanted: readonly string[]): Promise<void> {
  const present = await engine.rulesets();
  const on = wanted.filter((id) => !present.includes(id));
  const off = present.filter((id) => !wanted.includes(id));
  if (on.length + off.length > 0) await engine.setRulesets({ on, off });
}
