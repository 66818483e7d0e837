import { signal } from "@preact/signals";
import type { WriteOutcome } from "#core/cookies/cookie-write.ts";
import type { Ask } from "#core/protocol.ts";
import { type Outcome, reasonOf } from "#ui/cookies/outcome.ts";
import type { PageRequests } from "../../messages.ts";
import type { ManagerContext } from "../view.ts";
import type { ImportRow, RowOutcome } from "./import-model.ts";

/** So many are written before it is said how far it is, and before Cancel is heard. */
const PART = 100;

export type WritingState =
  | { readonly kind: "idle" }
  | { readonly kind: "writing"; readonly done: number; readonly of: number }
  | { readonly kind: "done"; readonly isCancelled: boolean; readonly isTakenBack: boolean };

/** The import itself: in parts, undone as one, with a report for each cookie. */
export function createWriting({ ask, jar }: ManagerContext) {
  const state = signal<WritingState>({ kind: "idle" });
  const outcomes = signal<ReadonlyMap<number, RowOutcome>>(new Map());
  const isAllOrNothing = signal(false);
  let isCancelled = false;

  async function run(wanted: readonly ImportRow[]): Promise<void> {
    if (state.value.kind === "writing" || wanted.length === 0) return;
    isCancelled = false;
    await jar.act(async () => {
      const written = await writeParts(ask, wanted, (done) => {
        state.value = { kind: "writing", done, of: wanted.length };
        return !isCancelled;
      });
      return await finish(written);
    });
  }

  async function finish({ undoId, reason, ...written }: Written): Promise<Outcome> {
    const failed = [...written.outcomes.values()].filter(({ kind }) => kind !== "written").length;
    const isIncomplete = failed > 0 || isCancelled || reason !== undefined;
    const takenBack =
      isAllOrNothing.value && isIncomplete && undoId !== undefined ? await ask("undo", { id: undoId }) : undefined;
    await jar.refresh();
    outcomes.value = takenBack ? new Map() : withEvicted(written.outcomes, jar.cookies.value);
    state.value = { kind: "done", isCancelled, isTakenBack: takenBack !== undefined };
    if (reason !== undefined) return { kind: "failed", reason };
    return takenBack ? { kind: "undone", reply: takenBack } : { kind: "written", changed: [], failed };
  }

  function cancel(): void {
    isCancelled = true;
  }

  function reset(): void {
    state.value = { kind: "idle" };
    outcomes.value = new Map();
  }

  return { state, outcomes, isAllOrNothing, run, cancel, reset };
}

type Written = {
  readonly outcomes: ReadonlyMap<number, WriteOutcome>;
  readonly undoId?: string;
  /** What ended it. */
  readonly reason?: string;
};

/** `goOn` is told how many are done and says whether there shall be more. */
async function writeParts(
  ask: Ask<PageRequests>,
  wanted: readonly ImportRow[],
  goOn: (done: number) => boolean,
): Promise<Written> {
  const outcomes = new Map<number, WriteOutcome>();
  let joined: { readonly undoId?: string } = {};
  try {
    for (let at = 0; at < wanted.length && goOn(at); at += PART) {
      const part = wanted.slice(at, at + PART);
      const reply = await ask("writeCookies", {
        action: "file",
        writes: part.map(({ cookie }) => ({ cookie })),
        ...joined,
      });
      if (reply.undoId !== undefined) joined = { undoId: reply.undoId };
      for (const [offset, outcome] of reply.outcomes.entries()) outcomes.set(part[offset]?.index ?? -1, outcome);
    }
  } catch (error) {
    return { outcomes, ...joined, reason: reasonOf(error) };
  }
  return { outcomes, ...joined };
}

/** Browsers push old cookies out without a word when a site or the whole jar has too many. */
function withEvicted(
  written: ReadonlyMap<number, WriteOutcome>,
  present: readonly { readonly key: string }[],
): ReadonlyMap<number, RowOutcome> {
  const there = new Set(present.map(({ key }) => key));
  return new Map(
    [...written].map(([index, outcome]) => {
      const isGone = outcome.kind === "written" && !there.has(outcome.key);
      return [index, isGone ? "evicted" : outcome.kind] as const;
    }),
  );
}
