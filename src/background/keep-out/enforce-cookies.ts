import type { Enforcement } from "#background/enforce.ts";
import { observeWrittenCookies } from "#platform/cookie-changes.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";
import type { Activity } from "#state/activity.ts";
import type { HeldCookies } from "#state/held-cookies.ts";
import { createSweeps } from "#state/sweeps.ts";
import type { TabRecords } from "#state/tab-records.ts";
import type { UndoJournal } from "#state/undo.ts";
import { dropRefused } from "./drop-refused.ts";
import { createEvidence } from "./evidence.ts";
import { forgetHeldOfLeftPages } from "./forget-held.ts";
import type { HandWrites } from "./hand-writes.ts";
import { createJudgeHeld } from "./judge-held.ts";
import type { Judges } from "./judges.ts";
import { putBackInnocent } from "./put-back-innocent.ts";
import { createRemoveRefused } from "./remove-refused.ts";
import { sweepRefused } from "./sweep-refused.ts";
import { syncCookieLines } from "./sync-cookie-rules.ts";
import { syncGuard } from "./sync-guard.ts";

type Parts = {
  /** Ours, so that what we write is not taken for the person's. */
  readonly jar: CookieJar;
  readonly byHand: HandWrites;
  readonly tabs: TabRecords;
  readonly journal: UndoJournal;
  readonly judges: Judges;
  readonly held: HeldCookies;
  readonly activity: Activity;
  /** A refused cookie was held on this tab's page. */
  readonly onHeld: (tabId: number) => void;
};

/**
 * The layers that keep refused cookies out (docs/enforcement.md). Registers its listeners at once: one that comes later
 * misses the event that woke the worker.
 */
export function enforceCookies(parts: Parts) {
  const { jar, byHand, tabs, journal, judges, held, onHeld } = parts;
  const evidence = createEvidence(parts, onHeld);
  const removeRefused = createRemoveRefused({ jar, tabs, judges, evidence, isByHand: byHand.isByHand });
  observeWrittenCookies((cookie) => void removeRefused(cookie).catch(() => undefined));
  dropRefused(judges, evidence);
  putBackInnocent(jar, judges, evidence);
  forgetHeldOfLeftPages(held);
  const means: readonly Enforcement[] = [
    // First: what the others ask must be what is stored now.
    async () => judges.forget(),
    syncGuard(judges),
    syncCookieLines(judges),
    sweepRefused({ jar, journal, judges, sweeps: createSweeps() }),
  ];
  return { means, judgeHeld: createJudgeHeld(judges, evidence) };
}
