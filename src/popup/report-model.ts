import { batch, computed, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import { isAlive } from "#core/cookies/lifetime.ts";
import { withChange } from "#core/page-change.ts";
import type { Ask } from "#core/protocol.ts";
import type { PageReport, TabCookie, TabReport } from "#core/tab-report.ts";
import { createClock } from "#ui/cookies/clock.ts";
import { reasonOf } from "#ui/cookies/outcome.ts";
import type { PageRequests } from "../messages.ts";
import type { PopupPorts } from "./popup-model.ts";

/** The newest report, or why there is none. */
export function createReport({ ask, tabId, now }: PopupPorts) {
  const report = signal<TabReport | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const page = computed(() => (report.value?.kind === "page" ? report.value : undefined));
  const clock = createClock(() => page.value?.cookies ?? [], now);
  const cookies = computed(() => livingCookies(page.value, clock.lastEnd.value));
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

  return { report, page, cookies, failure, clock, begin, refresh };
}

/** All of it at first; then only what has changed. The background decides whether that can be told. */
async function askForReport(ask: Ask<PageRequests>, tabId: number, known: TabReport | undefined): Promise<TabReport> {
  if (known?.kind !== "page" || known.revision === undefined) return await ask("getTabReport", { tabId });
  const fresh = await ask("getTabChange", { tabId, since: known.revision });
  return fresh.kind === "change" ? withChange(known, fresh) : fresh;
}

/** What has not expired while the popup was open. */
function livingCookies(page: PageReport | undefined, now: number): readonly TabCookie[] {
  return page?.cookies.filter(({ cookie }) => isAlive(cookie, now)) ?? [];
}
