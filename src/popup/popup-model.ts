import { computed, signal } from "@preact/signals";
import type { Ask } from "#core/protocol.ts";
import type { PageRequests } from "../messages.ts";
import { createCorrection } from "./correction-model.ts";
import { createListModel } from "./list-model.ts";
import { type Outcome, settle } from "./outcome.ts";
import { createReport, livingCookies } from "./report-model.ts";
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
  const { report, failure, clock, refresh } = createReport(ports);
  const outcome = signal<Outcome | undefined>(undefined);
  const page = computed(() => (report.value?.kind === "page" ? report.value : undefined));
  const cookies = computed(() => livingCookies(page.value, clock.lastEnd.value));
  const list = createListModel(
    cookies,
    computed(() => page.value?.host ?? ""),
  );
  const act = (action: () => Promise<Outcome>) => settle(outcome, action);
  const correction = createCorrection({ ask, tabId, refresh, act });
  const suggestions = createSuggestions(ports);

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

  const { now: time, tick } = clock;
  const shown = { report, failure, outcome, page, cookies, list, correction, suggestions, now: time };
  return { ...shown, refresh, remove, undo, tick };
}

export type PopupModel = ReturnType<typeof createPopupModel>;
