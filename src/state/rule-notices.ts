import { isFields, isNumber, isText } from "#core/guards.ts";
import { createQueue } from "#core/queue.ts";
import type { RuleNotice } from "#core/rules/site-rule.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** What rules did since the browser was started, newest last. Names, never values; in memory only. */
export type RuleNotices = {
  list(): Promise<readonly RuleNotice[]>;
  note(kind: RuleNotice["kind"], key: string, at: number): Promise<void>;
};

const KEY = "rule-notices";
const MOST = 200;

export function createRuleNotices(area: SessionArea): RuleNotices {
  const inTurn = createQueue();

  async function list(): Promise<readonly RuleNotice[]> {
    const stored = await area.get(KEY);
    return Array.isArray(stored) ? stored.filter(isNotice) : [];
  }

  return {
    list,
    note: (kind, key, at) =>
      inTurn(async () => {
        const known = await list();
        const same = known.find((each) => each.kind === kind && each.key === key);
        const next = { kind, key, count: (same?.count ?? 0) + 1, at };
        await area.write({ [KEY]: [...known.filter((each) => each !== same), next].slice(-MOST) });
      }),
  };
}

function isNotice(value: unknown): value is RuleNotice {
  return (
    isFields(value) &&
    (value.kind === "restored" || value.kind === "gave-up" || value.kind === "removed") &&
    isText(value.key) &&
    isNumber(value.count) &&
    isNumber(value.at)
  );
}
