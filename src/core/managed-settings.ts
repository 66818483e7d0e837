import { isStandingAnswer } from "./consent/standing-answer.ts";
import type { Fields } from "./guards.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** What holds until the person chooses: an organisation may preset the standing answer, and nothing else. */
export function presetSettings({ standingAnswer }: Fields): Settings {
  return isStandingAnswer(standingAnswer) ? { ...DEFAULT_SETTINGS, standingAnswer } : DEFAULT_SETTINGS;
}
