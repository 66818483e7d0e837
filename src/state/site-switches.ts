import { isListOf, isText } from "#core/guards.ts";
import type { Site } from "#core/site.ts";
import type { SessionArea } from "#platform/session-area.ts";
import { createPrivateItem, type PrivateItem } from "./private-item.ts";

/** Sites where the person switched protection off, the longest ago first. */
export function createSiteSwitches(area: SessionArea): PrivateItem<readonly Site[]> {
  const isValid = (value: unknown): value is readonly Site[] => isListOf(value, isText);
  return createPrivateItem("unprotected-sites", { initial: [], migrations: [], isValid }, area);
}
