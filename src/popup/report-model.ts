import { batch, computed, type Signal, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
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

  /** The first question: what is sooner there is shown until all of it is. */
  async function begin(): Promise<void> {
    const first = ask("getFirstPart", { tabId }).then((part) => {
      report.value ??= part;
    });
    await Promise.all([first.catch(() => undefined), refresh()]);
  }

  return { report, failure, clock, begin, refresh };
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
