import type { Answering } from "./answer-popup.ts";
import { ENGINE, type Engine, type RuleOutcome } from "./engine-bridge.ts";

/**
 * Loads the engine into this frame and lets it look for a pop-up that one of its rules knows. "returned": one knows it,
 * and it was answered a moment ago.
 */
export async function answerByRules(
  { ask, document }: Answering,
  moreLooks: number,
): Promise<RuleOutcome | "returned" | undefined> {
  const rules = await ask("loadPopupRules", {});
  const { [ENGINE]: engine } = globalThis as { readonly [ENGINE]?: Engine };
  let hasReturned = false;
  const outcome = await engine?.({
    rules,
    moreLooks,
    runSnippet: (name) => ask("runPopupSnippet", { name }).catch(() => false),
    begin: async () => {
      hasReturned = !(await ask("beginPopupAnswer", { document }));
      return !hasReturned;
    },
  });
  return hasReturned ? "returned" : outcome;
}
