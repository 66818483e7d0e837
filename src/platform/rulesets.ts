import browser from "webextension-polyfill";
import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import { RULESET_FOLDER, type TargetBrowser } from "#core/blocking/rulesets.ts";
import { isFirefox } from "./browser-traits.ts";

/** Whose rules these are. */
export const rulesBrowser: TargetBrowser = isFirefox ? "firefox" : "chrome";

/** The rules of a ruleset as the package has them: some megabytes of text, so ask once. */
export async function readRuleset(id: string): Promise<readonly DnrRule[]> {
  const response = await fetch(browser.runtime.getURL(`${RULESET_FOLDER}/${id}.json`));
  return (await response.json()) as readonly DnrRule[];
}
