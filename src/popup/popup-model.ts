import { batch, computed, type Signal, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import { isAlive } from "#core/cookies/lifetime.ts";
import type { Ask } from "#core/protocol.ts";
import type { PageReport, TabCookie, TabReport } from "#core/tab-report.ts";
import type { PageRequests } from "../messages.ts";
import { createCorrection } from "./correction-model.ts";
import { createListModel } from "./list-model.ts";
import { type Outcome, reasonOf, settle } from "./outcome.ts";
import { createSiteModel, type SiteModel } from "./site/site-model.ts";
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
  const correction = createCorrection({ ask, tabId, refresh, act });

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

  return { ...shown, ...createViews(site), outcome, correction, site, canUndo, remove, undo };
}

export type PopupModel = ReturnType<typeof createPopupModel>;

function createViews(site: SiteModel) {
  const trackers = createTrackersModel(site.report);
  const view = signal<PopupView>("cookies");
  /** Whether the cookies that were held back are listed below those that are there. */
  const isHeldOpen = signal(false);
  return { trackers, view, isHeldOpen };
}

/** The tab's report and the cookies in it that are alive. */
function createShown(ports: PopupPorts) {
  const { report, failure, clock, refresh } = createReport(ports);
  const page = computed(() => (report.value?.kind === "page" ? report.value : undefined));
  const cookies = computed(() => livingCookies(page.value, clock.lastEnd.value));
  const list = createListModel(
    cookies,
    computed(() => page.value?.host ?? ""),
  );
  return { report, failure, page, cookies, list, refresh, now: clock.now, tick: clock.tick };
}

/** The newest report, or why there is none. */
function createReport({ ask, tabId, now }: PopupPorts) {
  const report = signal<TabReport | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const clock = createClock(report, now);
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
  return { report, failure, clock, refresh };
}

/**
 * Two times: `now` drives the words in the rows and ticks each second, `lastEnd` moves only when a cookie has come to
 * its end, so that the list itself is not built again each second.
 */
function createClock(report: Signal<TabReport | undefined>, read: () => number) {
  const now = signal(read());
  const lastEnd = signal(now.peek());
  const nextEnd = computed(() => {
    const ends = report.value?.kind === "page" ? report.value.cookies.map(({ cookie }) => cookie.expirationDate) : [];
    return ends.reduce((next: number, end) => endAfter(lastEnd.value, end, next), Number.POSITIVE_INFINITY);
  });

  function tick(): void {
    now.value = read();
    if (now.value >= nextEnd.value) lastEnd.value = now.value;
  }

  return { now, lastEnd, tick };
}

function endAfter(time: number, end: number | undefined, next: number): number {
  return end !== undefined && end * 1000 > time ? Math.min(end * 1000, next) : next;
}

function livingCookies(page: PageReport | undefined, now: number): readonly TabCookie[] {
  return page?.cookies.filter(({ cookie }) => isAlive(cookie, now)) ?? [];
}
