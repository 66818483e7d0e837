import type { ContentRequests, PopupOutcome } from "#content-messages.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { asker } from "#platform/messaging.ts";
import { answerByLabels } from "./answer-by-labels.ts";
import { answerByRules } from "./answer-by-rules.ts";
import type { RuleOutcome } from "./engine-bridge.ts";
import { storedText } from "./page-storage.ts";
import { isShown, type Popup } from "./popup.ts";
import { until } from "./until.ts";

export type Ask = ReturnType<typeof asker<ContentRequests>>;

export type Answering = {
  readonly ask: Ask;
  /** Names this document, see messages.ts. */
  readonly document: string;
};

/** "unknown": nothing was clicked, and what comes later may still be understood. */
export type End = "answered" | "failed" | "unknown";

/** Milliseconds that a pop-up may take to go after its answer. */
const GONE_TIME = 4000;

/**
 * By a rule that knows the pop-up, else by its labels. Rules only refuse; they look more than once only where there are
 * no labels that could be read instead.
 */
export async function answerPopup(
  answering: Answering,
  granted: readonly OptionalPurpose[],
  popup: Popup | undefined,
): Promise<End> {
  const stored = storedText();
  const byRule = granted.length < 3 ? await answerByRules(answering, popup ? 0 : 2) : undefined;
  if (byRule === "returned") return "failed";
  if (byRule) return await reportRule(answering, byRule, { popup, stored });
  if (!popup) return "unknown";
  if (!(await answering.ask("beginPopupAnswer", { document: answering.document }))) return "failed";
  const clicks = await answerByLabels(popup, granted);
  const isGone = clicks !== undefined && (await isClosed(popup));
  return await report(answering, { by: "labels", granted: clicks ?? [], isGone }, stored);
}

type Before = { readonly popup: Popup | undefined; readonly stored: string };

async function reportRule(
  answering: Answering,
  { rule, isDone, selfTest }: RuleOutcome,
  { popup, stored }: Before,
): Promise<End> {
  const isGone = isDone && (await isClosed(popup));
  const test = selfTest === undefined ? {} : { selfTest };
  return await report(answering, { by: "rule", platform: rule, granted: [], isGone, ...test }, stored);
}

async function isClosed(popup: Popup | undefined): Promise<boolean> {
  return popup === undefined || (await until(() => !isShown(popup.box), GONE_TIME));
}

async function report(
  { ask }: Answering,
  outcome: Omit<PopupOutcome, "hasStored">,
  storedBefore: string,
): Promise<End> {
  await ask("reportSitePopup", { ...outcome, hasStored: storedText() !== storedBefore });
  return outcome.isGone ? "answered" : "failed";
}
