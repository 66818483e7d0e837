import { batch, computed, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import { isAlive } from "#core/cookies/lifetime.ts";
import type { Ask } from "#core/protocol.ts";
import type { PageReport, TabCookie, TabReport } from "#core/tab-report.ts";
import { createClock } from "#ui/cookies/clock.ts";
import { type Outcome, reasonOf, settle } from "#ui/cookies/outcome.ts";
import { createEditor } from "#ui/editor/editor-model.ts";
import type { PageRequests } from "../messages.ts";
import { createCorrection } from "./correction-model.ts";
import { createListModel } from "./list-model.ts";

export type PopupPorts = {
  readonly ask: Ask<PageRequests>;
  readonly tabId: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

/** What the popup shows and what it can do. Components draw it; nothing but the model asks the background. */
export function createPopupModel(ports: PopupPorts) {
  const { ask, tabId } = ports;
  const { report, page, cookies, failure, clock, refresh } = createReport(ports);
  const outcome = signal<Outcome | undefined>(undefined);
  const list = createListModel(
    cookies,
    computed(() => page.value?.host ?? ""),
    ports.now,
  );
  const act = (action: () => Promise<Outcome>) => settle(outcome, action);
  const correction = createCorrection({ ask, tabId, refresh, act });

  /** Deletes exactly these cookies, in one step that can be undone. */
  async function remove(keys: readonly string[]): Promise<void> {
    await act(async () => {
      const { left } = await ask("deleteCookies", { tabId, keys });
      await refresh();
      return { kind: "deleted", left: left.length };
    });
  }

  const editor = createEditor({
    now: ports.now,
    check: (write) => ask("checkWrite", write),
    write: (request) => ask("writeCookies", request),
    onWritten: async ({ key, changed }) => {
      await refresh();
      outcome.value = { kind: "written", changed, failed: 0 };
      list.focusOn(key);
    },
  });

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

  return { ...clock, report, failure, outcome, page, cookies, list, correction, editor, refresh, remove, undo };
}

export type PopupModel = ReturnType<typeof createPopupModel>;

/** The newest report, or why there is none. */
function createReport({ ask, tabId, now }: PopupPorts) {
  const report = signal<TabReport | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const page = computed(() => (report.value?.kind === "page" ? report.value : undefined));
  const clock = createClock(() => page.value?.cookies ?? [], now);
  const cookies = computed(() => livingCookies(page.value, clock.lastEnd.value));
  const refresh = coalesced(async () => {
    try {
      const fresh = await ask("getTabReport", { tabId });
      batch(() => {
        clock.tick();
        report.value = fresh;
        failure.value = undefined;
      });
    } catch (error) {
      failure.value = reasonOf(error);
    }
  });
  return { report, page, cookies, failure, clock, refresh };
}

function livingCookies(page: PageReport | undefined, now: number): readonly TabCookie[] {
  return page?.cookies.filter(({ cookie }) => isAlive(cookie, now)) ?? [];
}
