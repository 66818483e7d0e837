import { computed, signal } from "@preact/signals";
import type { Ask } from "#core/protocol.ts";
import { type Outcome, settle } from "#ui/cookies/outcome.ts";
import { createEditor, type Written } from "#ui/editor/editor-model.ts";
import type { PageRequests } from "../messages.ts";
import { createCorrection } from "./correction-model.ts";
import { createListModel } from "./list-model.ts";
import { createReport } from "./report-model.ts";
import { createSuggestions } from "./suggestions.ts";

export type PopupPorts = {
  readonly ask: Ask<PageRequests>;
  readonly tabId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** What the popup shows and what it can do. Components draw it; nothing but the model asks the background. */
export function createPopupModel(ports: PopupPorts) {
  const { ask, tabId } = ports;
  const { report, page, cookies, failure, clock, begin, refresh } = createReport(ports);
  const outcome = signal<Outcome | undefined>(undefined);
  const list = createListModel(
    cookies,
    computed(() => page.value?.host ?? ""),
    ports.now,
  );
  const act = (action: () => Promise<Outcome>) => settle(outcome, action);
  const parts = {
    correction: createCorrection({ ask, tabId, refresh, act }),
    suggestions: createSuggestions(ports),
    editor: createEditorOf(ports, async ({ key, changed }) => {
      await refresh();
      outcome.value = { kind: "written", changed, failed: 0 };
      list.focusOn(key);
    }),
  };

  /** Deletes exactly these cookies, in one step that can be undone. */
  async function remove(keys: readonly string[]): Promise<void> {
    await act(async () => {
      const { left } = await ask("deleteCookies", { tabId, keys });
      await refresh();
      return { kind: "deleted", left: left.length };
    });
  }

  /** Takes back the newest deletion and brings the keyboard to what came back. */
  async function undo(): Promise<void> {
    const offer = page.value?.undo;
    if (!offer) return;
    const before = new Set(cookies.value.map(({ key }) => key));
    await act(async () => {
      const reply = await ask("undo", { id: offer.id });
      await refresh();
      return { kind: "undone", reply };
    });
    const restored = list.items.value.find((item) => item.kind === "cookie" && !before.has(item.id));
    list.focusOn(restored?.id ?? list.active.value ?? "");
  }

  return { ...clock, ...parts, report, failure, outcome, page, cookies, list, begin, refresh, remove, undo };
}

export type PopupModel = ReturnType<typeof createPopupModel>;

function createEditorOf({ ask, now }: PopupPorts, onWritten: (done: Written) => Promise<void>) {
  return createEditor({
    now,
    check: (write) => ask("checkWrite", write),
    write: (request) => ask("writeCookies", request),
    onWritten,
  });
}
