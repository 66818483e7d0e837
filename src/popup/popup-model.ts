import { computed, signal } from "@preact/signals";
import type { Ask } from "#core/protocol.ts";
import { type Outcome, settle } from "#ui/cookies/outcome.ts";
import { createEditor, type Written } from "#ui/editor/editor-model.ts";
import type { PageRequests } from "../messages.ts";
import { createCorrection } from "./correction-model.ts";
import { createListModel } from "./list-model.ts";
import { createReport } from "./report-model.ts";
import { createSiteModel, type SiteModel } from "./site/site-model.ts";
import { createSuggestions } from "./suggestions.ts";
import { createTrackersModel } from "./trackers/trackers-model.ts";

export type PopupView = "cookies" | "trackers" | "consent";

export type PopupPorts = {
  readonly ask: Ask<PageRequests>;
  readonly tabId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** What the popup shows and what it can do. Components draw it; nothing but the model asks the background. */
export function createPopupModel(ports: PopupPorts) {
  const { ask, tabId } = ports;
  const shown = createShown(ports);
  const { page, cookies, list, refresh } = shown;
  const outcome = signal<Outcome | undefined>(undefined);
  const site = createSiteModel({ ask, tabId, cookies: { offer: () => page.value?.undo, refresh } });
  const canUndo = computed(() => site.outcome.value?.kind === "done" || page.value?.undo !== undefined);
  const act = (action: () => Promise<Outcome>) => settle(outcome, action).then(site.closeNotice);
  const parts = {
    correction: createCorrection({ ask, tabId, refresh, act }),
    suggestions: createSuggestions(ports),
    editor: createEditorOf(ports, async ({ key, changed }) => {
      await refresh();
      await act(async () => ({ kind: "written", changed, failed: 0 }));
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

  /** Takes back the newest change. After a deletion the keyboard stands on what came back. */
  async function undo(): Promise<void> {
    if (site.outcome.value?.kind === "done") return await site.outcome.value.takeBack?.();
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

  return { ...shown, ...parts, ...createViews(site), outcome, site, canUndo, remove, undo };
}

export type PopupModel = ReturnType<typeof createPopupModel>;

function createViews(site: SiteModel) {
  const trackers = createTrackersModel(site.report);
  const view = signal<PopupView>("cookies");
  /** Whether the cookies that were held back are listed below those that are there. */
  const isHeldOpen = signal(false);
  return { trackers, view, isHeldOpen };
}

/** The tab's report, and its cookies as they are listed. */
function createShown(ports: PopupPorts) {
  const { clock, ...shown } = createReport(ports);
  const list = createListModel(
    shown.cookies,
    computed(() => shown.page.value?.host ?? ""),
    ports.now,
  );
  return { ...clock, ...shown, list };
}

function createEditorOf({ ask, now }: PopupPorts, onWritten: (done: Written) => Promise<void>) {
  return createEditor({
    now,
    check: (write) => ask("checkWrite", write),
    write: (request) => ask("writeCookies", request),
    onWritten,
  });
}
