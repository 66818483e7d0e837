import type { TrackerChoice } from "#core/policy/tracker-rule.ts";
import { text } from "#platform/i18n.ts";

/** What may happen to a third party; without a choice the answer for the site holds. */
export function choiceWord(choice: TrackerChoice | undefined): string {
  if (choice === undefined) return text("followAnswer");
  return text(`choice_${choice.replace("-", "_") as "allow" | "strip_cookies" | "block"}`);
}
