import type { BrowserAnswers, Match } from "./ask-browser.ts";
import type { LabelledRequest } from "./labelled-requests.ts";
import { type LoadedRules, textOf } from "./loaded-rules.ts";
import type { ReferenceAnswer } from "./reference-engine.ts";

export type Difference = {
  readonly request: LabelledRequest;
  /** The decision of ours that makes the difference; undefined: nobody has explained it. */
  readonly why: string | undefined;
  readonly detail: string;
};

/** A browser's answers with the rules that they name. */
export type Side = { readonly answers: BrowserAnswers; readonly rules: LoadedRules };

const CHROME_ONLY = "a path of one site's own, in Chromium only";

/** Requests on which a browser, everything on, and the reference engine disagree. */
export function differencesToReference(
  requests: readonly LabelledRequest[],
  side: Side,
  reference: readonly ReferenceAnswer[],
  chrome: Side,
): readonly Difference[] {
  return requests.flatMap((request, index) => {
    const theirs = reference[index];
    const match = side.answers.thorough[index];
    if (theirs === undefined || side.rules.blocks(match) === theirs.blocks) return [];
    const why = isChromeOnly(chrome, side, index) ? CHROME_ONLY : undefined;
    const words = [theirs.filter, theirs.exception, ruleText(side.rules, match)].filter((word) => word !== undefined);
    return [{ request, why, detail: `${theirs.blocks ? "only the reference" : "only we"}: ${words.join(" ")}` }];
  });
}

/** Requests that the two browsers treat differently with everything on. */
export function differencesOfBrowsers(
  requests: readonly LabelledRequest[],
  chrome: Side,
  firefox: Side,
): readonly Difference[] {
  return requests.flatMap((request, index) => {
    const match = chrome.answers.thorough[index];
    if (chrome.rules.blocks(match) === firefox.rules.blocks(firefox.answers.thorough[index])) return [];
    const why = isChromeOnly(chrome, firefox, index) ? CHROME_ONLY : undefined;
    return [{ request, why, detail: ruleText(chrome.rules, match) ?? "" }];
  });
}

/** Chromium blocks by a rule that the other set does not have. */
function isChromeOnly(chrome: Side, other: Side, index: number): boolean {
  const match = chrome.answers.thorough[index];
  const rule = chrome.rules.find(match);
  return rule !== undefined && chrome.rules.blocks(match) && !other.rules.texts.has(textOf(rule));
}

function ruleText(rules: LoadedRules, match: Match): string | undefined {
  const rule = rules.find(match);
  return rule && textOf(rule).slice(0, 200);
}
