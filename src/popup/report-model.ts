import { batch, computed, type Signal, signal } from "@preact/signals";
import { isAlive } from "#core/cookies/lifetime.ts";
import { withChange } from "#core/page-change.ts";
import type { Ask } from "#core/protocol.ts";
import type { PageReport, TabCookie, TabReport } from "#core/tab-report.ts";
import type { PageRequests } from "../messages.ts";
import { reasonOf } from "./outcome.ts";
import type { PopupPorts } from "./popup-model.ts";

/** The newest report, or why there is none. */
export function createReport({ ask, tabId, now }: PopupPorts) {
  const report = signal<TabReport | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const clock = createClock(report, now);
  const refresh = coalesced(async () => {
    try {
      const fresh = await askForReport(ask, tabId, report.peek());
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

/** All of it at first; then only what has changed. The background decides whether that can be told. */
async function askForReport(ask: Ask<PageRequests>, tabId: number, known: TabReport | undefined): Promise<TabReport> {
  if (known?.kind !== "page" || known.revision === undefined) return await ask("getTabReport", { tabId });
  const fresh = await ask("getTabChange", { tabId, since: known.revision });
  return fresh.kind === "change" ? withChange(known, fresh) : fresh;
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

/** What has not expired while the popup was open. */
export function livingCookies(page: PageReport | undefined, now: number): readonly TabCookie[] {
  return page?.cookies.filter(({ cookie }) => isAlive(cookie, now)) ?? [];
}

/** While one run is under way, all further calls become one more run: the newest state is always read. */
function coalesced(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;
  const start = () => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    following ??= running.then(() => {
      following = undefined;
      return start();
    });
    return following;
  };
}
