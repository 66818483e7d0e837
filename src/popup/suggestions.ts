import { signal } from "@preact/signals";
import type { Suggestion } from "#core/purposes/classification.ts";
import type { TabCookie } from "#core/tab-report.ts";
import type { PopupPorts } from "./popup-model.ts";

/** What the model makes of the cookies that somebody opened: it is asked for these alone. */
export function createSuggestions({ ask, tabId }: Pick<PopupPorts, "ask" | "tabId">) {
  const known = signal<ReadonlyMap<string, Suggestion | undefined>>(new Map());

  /** Asks for a cookie that nothing else knows. A guess that does not come is none. */
  async function askFor({ key, classification: { step } }: TabCookie): Promise<void> {
    if (step !== "none") return;
    const suggestion = await ask("getSuggestion", { tabId, key }).catch(() => undefined);
    known.value = new Map(known.peek()).set(key, suggestion);
  }

  /** The row with what the model made of it, if it has been asked. */
  function withSuggestion(row: TabCookie): TabCookie {
    const suggestion = row.classification.step === "none" ? known.value.get(row.key) : undefined;
    return suggestion ? { ...row, classification: { ...row.classification, step: "model", suggestion } } : row;
  }

  return { askFor, withSuggestion };
}
