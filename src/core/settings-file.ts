import { parseFile } from "./consent/sites-file.ts";
import { DEFAULT_SETTINGS, isSettings, type Settings } from "./settings.ts";

/** A backup of the settings; docs/consent.md describes it. */
export function formatSettings(settings: Settings): string {
  return `${JSON.stringify({ format: "consentry-settings", version: 1, settings }, null, 2)}\n`;
}

/** The settings of a backup; undefined where it is none. A setting that it does not know yet has its usual value. */
export function parseSettings(text: string): Settings | undefined {
  const file = parseFile(text);
  if (file?.format !== "consentry-settings" || file.version !== 1) return undefined;
  const settings: unknown = { ...DEFAULT_SETTINGS, ...(file.settings as object | undefined) };
  return isSettings(settings) ? pick(settings) : undefined;
}

/** Only what is a setting: a file may hold anything beside it. */
function pick({ standingAnswer, isStrict, isThorough, decisionMonths, sendsGpc }: Settings): Settings {
  return { standingAnswer, isStrict, isThorough, decisionMonths, sendsGpc };
}
