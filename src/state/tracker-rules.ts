import { isListOf } from "#core/guards.ts";
import { isTrackerRule, type TrackerRule } from "#core/policy/tracker-rule.ts";
import type { SessionArea } from "#platform/session-area.ts";
import { createPrivateItem, type PrivateItem } from "./private-item.ts";

/** The person's own words about third parties, the oldest first. */
export function createTrackerRules(area: SessionArea): PrivateItem<readonly TrackerRule[]> {
  const isValid = (value: unknown): value is readonly TrackerRule[] => isListOf(value, isTrackerRule);
  return createPrivateItem("tracker-rules", { initial: [], migrations: [], isValid }, area);
}
