import { batch, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import type { Ask } from "#core/protocol.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import type { UndoOffer } from "#core/tab-report.ts";
import { type ReloadNeed, reloadNeed } from "#core/trackers/reload-need.ts";
import { reasonOf } from "#ui/cookies/outcome.ts";
import type { PageRequests } from "../../messages.ts";
import { type Change, createRules } from "./rule-model.ts";
import type { SiteOutcome } from "./site-change.ts";

export type SitePorts = {
  readonly ask: Ask<PageRequests>;
  readonly tabId: number;
  /** The cookies change with the answer: what can be undone about them, and the way to read them again. */
  readonly cookies: { readonly offer: () => UndoOffer | undefined; readonly refresh: () => Promise<void> };
};

/** What holds on the page's site and what was done there; the popup's part that decides. */
export function createSiteModel(ports: SitePorts) {
  const { ask, tabId } = ports;
  const { report, failure, refresh } = createSiteReport(ports);
  const outcome = signal<SiteOutcome | undefined>(undefined);
  /** Why the page should be loaded again for the last change to act fully. */
  const need = signal<ReloadNeed | undefined>(undefined);

  const change = createChanger({ ports, report, outcome, need, refresh });
  const request = {
    protection: (isOn: boolean) => () => ask("setProtection", { tabId, isOn }),
    answer: (granted: readonly OptionalPurpose[] | undefined) => () =>
      granted ? ask("decide", { tabId, granted }) : ask("withdrawDecision", { tabId }),
  };

  const setProtection = (isOn: boolean) =>
    change({ kind: isOn ? "protected" : "unprotected" }, request.protection(isOn), request.protection(!isOn));

  const decide = (granted: readonly OptionalPurpose[]) =>
    change({ kind: "decided", granted }, request.answer(granted), request.answer(report.value?.decision?.granted));

  const withdraw = () =>
    change({ kind: "withdrawn" }, request.answer(undefined), request.answer(report.value?.decision?.granted));

  const rules = createRules(ports, change);

  function closeNotice(): void {
    outcome.value = undefined;
  }

  return { report, failure, outcome, need, closeNotice, refresh, setProtection, decide, withdraw, ...rules };
}

export type SiteModel = ReturnType<typeof createSiteModel>;

function createSiteReport({ ask, tabId }: SitePorts) {
  /** Undefined until the first answer, and where there is no website. */
  const report = signal<SiteReport | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const refresh = coalesced(async () => {
    try {
      const fresh = await ask("getSiteReport", { tabId });
      batch(() => {
        report.value = fresh;
        failure.value = undefined;
      });
    } catch (error) {
      failure.value = reasonOf(error);
    }
  });
  return { report, failure, refresh };
}

type Changer = Pick<ReturnType<typeof createSiteReport>, "report" | "refresh"> & {
  readonly ports: SitePorts;
  readonly outcome: { value: SiteOutcome | undefined };
  readonly need: { value: ReloadNeed | undefined };
};

/** Does a change, says how it ended and how it is taken back. */
function createChanger({ ports, report, outcome, need, refresh }: Changer): Change {
  const { ask, cookies } = ports;

  async function run(action: () => Promise<void>, done: () => void): Promise<void> {
    // What is said stays, so that nothing moves; but it must not be taken back in the middle of something else.
    if (outcome.value?.kind === "done") outcome.value = { ...outcome.value, takeBack: undefined };
    try {
      await action();
      await Promise.all([refresh(), cookies.refresh()]);
      batch(done);
    } catch (error) {
      outcome.value = { kind: "failed", reason: reasonOf(error) };
    }
  }

  return async (said, action, back) => {
    const before = { report: report.value, need: need.value, offer: cookies.offer()?.id };

    function takeBack(offer: UndoOffer | undefined): Promise<void> {
      const restore = async () => {
        await back();
        if (offer !== undefined && cookies.offer()?.id === offer.id) await ask("undo", { id: offer.id });
      };
      return run(restore, () => {
        need.value = before.need;
        outcome.value = { kind: "taken-back" };
      });
    }

    await run(action, () => {
      // What the change took out of the jar comes back with it.
      const offer = cookies.offer()?.id === before.offer ? undefined : cookies.offer();
      if (before.report && report.value) need.value = reloadNeed(before.report, report.value) ?? need.value;
      outcome.value = { kind: "done", change: said, takeBack: () => takeBack(offer) };
    });
  };
}
