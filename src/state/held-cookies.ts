import { withHeld } from "#core/evidence/held-list.ts";
import { isFields, isListOf, isNumber, isText } from "#core/guards.ts";
import { createQueue } from "#core/queue.ts";
import type { HeldCookie } from "#core/site-report.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** The refused cookies of each tab's page, in `storage.session` under "held:<id>". Names, never values. */
export type HeldCookies = {
  get(tabId: number): Promise<readonly HeldCookie[]>;
  add(tabId: number, held: Omit<HeldCookie, "count">): void;
  /** The tab shows another page, or was closed. */
  forget(tabId: number): void;
};

const WRITE_DELAY = 200;
const PREFIX = "held:";

/** A copy in memory in front of the session area, read when it is first asked for. */
export function createHeldCookies(area: SessionArea): HeldCookies {
  const known = new Map<number, readonly HeldCookie[]>();
  const dirty = new Set<number>();
  const inTurn = createQueue();

  async function load(tabId: number): Promise<readonly HeldCookie[]> {
    const present = known.get(tabId);
    if (present !== undefined) return present;
    const stored = await area.get(PREFIX + tabId);
    const list = isListOf(stored, isHeldCookie) ? stored : [];
    known.set(tabId, list);
    return list;
  }

  async function write(): Promise<void> {
    const changed = [...dirty];
    dirty.clear();
    for (const tabId of changed) {
      const list = known.get(tabId) ?? [];
      if (list.length > 0) await area.write({ [PREFIX + tabId]: list });
      else {
        known.delete(tabId);
        await area.remove([PREFIX + tabId]);
      }
    }
  }

  function change(tabId: number, next: (list: readonly HeldCookie[]) => readonly HeldCookie[]): void {
    void inTurn(async () => {
      const before = await load(tabId);
      const after = next(before);
      if (after === before) return;
      known.set(tabId, after);
      if (dirty.size === 0) setTimeout(() => void inTurn(write).catch(() => undefined), WRITE_DELAY);
      dirty.add(tabId);
    }).catch(() => undefined);
  }

  return {
    get: (tabId) => inTurn(() => load(tabId)),
    add: (tabId, held) => change(tabId, (list) => withHeld(list, held)),
    forget: (tabId) => change(tabId, (list) => (list.length > 0 ? [] : list)),
  };
}

function isHeldCookie(value: unknown): value is HeldCookie {
  return (
    isFields(value) &&
    [value.name, value.host, value.purpose, value.means].every(isText) &&
    [value.count, value.lastAt].every(isNumber)
  );
}
