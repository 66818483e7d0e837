import type { BrowserAnswers } from "./ask-browser.ts";
import type { LabelledRequest } from "./labelled-requests.ts";
import { type LoadedRules, textOf } from "./loaded-rules.ts";
import type { ReferenceAnswer } from "./reference-engine.ts";

export type Difference = {
  readonly request: LabelledRequest;
  readonly why: string | undefined;
  readonly detail: string;
};

/** Requests on which a browser and the reference engine disagree, with the reason where one of our decisions is it. */
export function differencesToReference(
  requests: readonly LabelledRequest[],
  answers: BrowserAnswers["thorough"],
  {
    rules,
    reference,
    chromeBlocks,
  }: {
    readonly rules: LoadedRules;
    readonly reference: readonly ReferenceAnswer[];
    readonly chromeBlocks: readonly boolean[];
  },
): readonly Difference[] {
  return requests.flatMap((request, index) => {
    const blocks = rules.blocks(answers[index]);
    const theirs = reference[index];
    if (theirs === undefined || blocks === theirs.blocks) return [];
    const isChromeOnly = !blocks && chromeBlocks[index] === true;
    const why = isChromeOnly ? "a path of one site's own, in Chromium only" : undefined;
    const ours = rules.find(answers[index]);
    const detail = `${blocks ? "only we block" : "only the reference blocks"}: ${theirs.filter ?? ""} ${theirs.exception ?? ""} ${ours === undefined ? "" : textOf(ours).slice(0, 200)}`;
    return [{ request, why, detail }];
  });
}

/** Requests that the two browsers treat differently with their thorough sets. */
export function differencesOfBrowsers(
  requests: readonly LabelledRequest[],
  chrome: { readonly answers: BrowserAnswers["thorough"]; readonly rules: LoadedRules },
  firefox: { readonly answers: BrowserAnswers["thorough"]; readonly rules: LoadedRules },
): readonly Difference[] {
  return requests.flatMap((request, index) => {
    const inChrome = chrome.rules.blocks(chrome.answers[index]);
    if (inChrome === firefox.rules.blocks(firefox.answers[index])) return [];
    const rule = chrome.rules.find(chrome.answers[index]);
    const isMissing = rule !== undefined && !firefox.rules.texts.has(textOf(rule));
    const why = inChrome && isMissing ? "a path of one site's own, in Chromium only" : undefined;
    return [{ request, why, detail: rule === undefined ? "" : textOf(rule).slice(0, 200) }];
  });
}
