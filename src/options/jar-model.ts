import { batch, computed, type Signal, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import { type BulkChange, withChange } from "#core/cookies/bulk-change.ts";
import { isAlive } from "#core/cookies/lifetime.ts";
import { type JarReport, type StatedRule, storedCookies } from "#core/jar-report.ts";
import type { Ask } from "#core/protocol.ts";
import { type Later, throttle } from "#core/throttle.ts";
import { createClock } from "#ui/cookies/clock.ts";
import { type Outcome, reasonOf, settle } from "#ui/cookies/outcome.ts";
import { createEditor } from "#ui/editor/editor-model.ts";
import type { PageRequests } from "../messages.ts";

export type JarPorts = {
  readonly ask: Ask<PageRequests>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly later: Later;
};

/** So many are on screen while the rest is still being read. */
const FIRST = 120;
/** Milliseconds between two readings that nobody asked for. */
const PAUSE = 250;

/** All cookies of the browser, and what can be done to them. Nothing but the model asks the background. */
export function createJarModel(ports: JarPorts) {
  const { ask, now } = ports;
  const reading = createReading(ports);
  const outcome = signal<Outcome | undefined>(undefined);
  /** Keys of the cookies that are selected in the table, for all views. */
  const chosen = signal<ReadonlySet<string>>(new Set());
  /** Key of the cookie that was written last. */
  const written = signal<string | undefined>(undefined);
  const editor = createEditor({
    now,
    check: (write) => ask("checkWrite", write),
    write: (request) => ask("writeCookies", request),
    onWritten: async ({ key, changed }) => {
      await reading.refresh();
      outcome.value = { kind: "written", changed, failed: 0 };
      written.value = key;
    },
  });
  return { ...reading, ...createActions(ask, reading, outcome), outcome, chosen, written, editor };
}

export type JarModel = ReturnType<typeof createJarModel>;

type Reading = ReturnType<typeof createReading>;

function createActions(
  ask: Ask<PageRequests>,
  { report, cookies, refresh }: Reading,
  outcome: Signal<Outcome | undefined>,
) {
  async function act(action: () => Promise<Outcome>): Promise<void> {
    await settle(outcome, action);
  }

  /** Deletes exactly these cookies, in one step that can be undone. */
  async function remove(keys: readonly string[]): Promise<void> {
    await act(async () => {
      const { left } = await ask("deleteFromJar", { keys });
      await refresh();
      return { kind: "deleted", left: left.length };
    });
  }

  /** Takes back the newest action. */
  async function undo(): Promise<void> {
    const offer = report.value?.undo;
    if (!offer) return;
    await act(async () => {
      const reply = await ask("undo", { id: offer.id });
      await refresh();
      return { kind: "undone", reply };
    });
  }

  /** Changes the same in many cookies; those that would break a rule stay as they are. */
  async function editMany(keys: ReadonlySet<string>, change: BulkChange): Promise<void> {
    await act(async () => {
      const writes = cookies.value.flatMap(({ key, cookie }) =>
        keys.has(key) ? [{ cookie: withChange(cookie, change), replaces: key }] : [],
      );
      const { outcomes } = await ask("writeCookies", { action: "edit", writes });
      await refresh();
      return { kind: "written", changed: [], failed: outcomes.filter(({ kind }) => kind !== "written").length };
    });
  }

  /** What must stay as it is, or must never be stored; or no longer. */
  async function setRule(stated: StatedRule, wish: "add" | "remove"): Promise<void> {
    await act(async () => {
      await ask(wish === "add" ? "addRule" : "removeRule", stated);
      await refresh();
      return { kind: wish === "add" ? "ruled" : "unruled" };
    });
  }

  return { act, remove, undo, editMany, setRule };
}

/** The newest report, or why there is none. */
function createReading({ ask, now, later }: JarPorts) {
  const report = signal<JarReport | undefined>(undefined);
  const isComplete = signal(false);
  const failure = signal<string | undefined>(undefined);
  const rows = computed(() => (report.value ? storedCookies(report.value) : []));
  const clock = createClock(() => rows.value, now);
  const cookies = computed(() => rows.value.filter(({ cookie }) => isAlive(cookie, clock.lastEnd.value)));
  let cost = 0;

  async function take(most: number): Promise<void> {
    const fresh = await ask("getAllCookies", { most });
    batch(() => {
      clock.tick();
      report.value = fresh;
      failure.value = undefined;
      isComplete.value = most === 0 || fresh.cookies.length === fresh.total;
    });
  }

  const refresh = coalesced(async () => {
    const began = now();
    try {
      const isFirst = report.peek() === undefined;
      if (isFirst) await take(FIRST);
      if (!(isFirst && isComplete.peek())) await take(0);
    } catch (error) {
      failure.value = reasonOf(error);
    }
    cost = now() - began;
  });

  // Thousands of cookies take a while to be read: a busy jar must not keep two processes busy.
  const rest: Later = (task, pause) => later(task, Math.max(pause, 2 * cost));
  const heard = throttle(() => void refresh(), PAUSE, rest);
  const { now: time, tick } = clock;
  return { report, isComplete, failure, cookies, now: time, tick, refresh, heard };
}
