import { isTabRecord } from "#core/pages/is-tab-record.ts";
import { reduced, type Share, sharesOf } from "#core/pages/tab-budget.ts";
import { EMPTY_TAB, type TabRecord } from "#core/pages/tab-record.ts";
import { createQueue } from "#core/queue.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** What every open tab used, in `storage.session` under "tab:<id>". */
export type TabRecords = {
  get(tabId: number): Promise<TabRecord>;
  all(): Promise<ReadonlyMap<number, TabRecord>>;
  /**
   * Changes are applied in the order of the calls. Written behind by at most `WRITE_DELAY`; a quiet one, which may come
   * hundreds of times in a second, by `QUIET_DELAY`, and nobody is told of it.
   */
  update(tabId: number, change: (tab: TabRecord) => TabRecord, told?: Told): void;
  /** As `update`, for every tab. */
  updateAll(change: (tab: TabRecord) => TabRecord, told?: Told): void;
  forget(tabId: number): void;
  /** Forgets the tabs of an earlier life of the worker that are not among these. */
  keepOnly(tabIds: readonly number[]): void;
  /** The tab goes on under another number. */
  rename(newTabId: number, oldTabId: number): void;
};

/** Milliseconds. What a stop of the worker in this time costs is found again by asking the page. */
const WRITE_DELAY = 50;
const QUIET_DELAY = 1000;

type Told = "aloud" | "quietly";
const PREFIX = "tab:";

/**
 * A copy in memory in front of the session area: a page makes hundreds of requests in a second, and each is one
 * change of a record. The copy is read once per life of the worker; losing it loses at most the last `WRITE_DELAY`.
 */
export function createTabRecords(area: SessionArea, onChange: (tabId: number) => void): TabRecords {
  const tabs = new Map<number, TabRecord>();
  const inTurn = createQueue();
  const store = storeIn(area, tabs);
  const loaded = inTurn(() => load(area, tabs));
  const set = writeBehind(tabs, { onChange, write: (changed) => inTurn(() => store(changed)) });
  const whenLoaded = (task: (stored: readonly number[]) => void): void => void loaded.then(task, () => task([]));

  return {
    async get(tabId) {
      await loaded.catch(() => undefined);
      return tabs.get(tabId) ?? EMPTY_TAB;
    },
    async all() {
      await loaded.catch(() => undefined);
      return tabs;
    },
    update: (tabId, change, told) =>
      whenLoaded(() => {
        const before = tabs.get(tabId) ?? EMPTY_TAB;
        const next = change(before);
        // A tab that is unknown and stays empty gets no record: it may have been closed.
        if (next !== before) set(tabId, next, told);
      }),
    updateAll: (change, told) =>
      whenLoaded(() => {
        for (const [tabId, tab] of [...tabs]) set(tabId, change(tab), told);
      }),
    forget: (tabId) => whenLoaded(() => set(tabId, undefined)),
    keepOnly: (tabIds) =>
      whenLoaded((stored) => {
        // Those that came since are left alone: they may have been opened while the open ones were being counted.
        for (const tabId of stored.filter((each) => !tabIds.includes(each))) set(tabId, undefined);
      }),
    rename: (newTabId, oldTabId) =>
      whenLoaded(() => {
        // What was seen under the new number already is newer.
        set(newTabId, tabs.get(newTabId) ?? tabs.get(oldTabId));
        set(oldTabId, undefined);
      }),
  };
}

type Behind = { readonly onChange: (tabId: number) => void; readonly write: (changed: number[]) => Promise<void> };

/** Sets a tab's record (or, with undefined, takes it away), tells of it, and writes what has changed in a moment. */
function writeBehind(tabs: Map<number, TabRecord>, { onChange, write }: Behind) {
  const dirty = new Set<number>();
  let due: { readonly timer: ReturnType<typeof setTimeout>; readonly delay: number } | undefined;

  function flush(): void {
    const changed = [...dirty];
    dirty.clear();
    due = undefined;
    write(changed).catch(() => {
      // Refused: the copy in memory still serves, and asking the page heals what a stop would lose.
    });
  }

  function writeWithin(delay: number): void {
    if (due && due.delay <= delay) return;
    clearTimeout(due?.timer);
    due = { timer: setTimeout(flush, delay), delay };
  }

  return (tabId: number, next: TabRecord | undefined, told: Told = "aloud"): void => {
    if (next === tabs.get(tabId)) return;
    // Deleted first: the map keeps the order of the last changes.
    tabs.delete(tabId);
    if (next) tabs.set(tabId, next);
    dirty.add(tabId);
    writeWithin(told === "aloud" ? WRITE_DELAY : QUIET_DELAY);
    if (told === "aloud") onChange(tabId);
  };
}

/**
 * The numbers of the tabs that were stored. What is not a record any more (another version's, damaged) is left out: the
 * page is asked anew.
 */
async function load(area: SessionArea, tabs: Map<number, TabRecord>): Promise<readonly number[]> {
  for (const [key, value] of await area.read(PREFIX)) {
    if (isTabRecord(value)) tabs.set(Number(key.slice(PREFIX.length)), value);
  }
  return [...tabs.keys()];
}

/** Writes what changed, and what has another share of the room since: the tabs that changed last come first. */
function storeIn(area: SessionArea, tabs: ReadonlyMap<number, TabRecord>) {
  const encoder = new TextEncoder();
  const known = new WeakMap<TabRecord, number>();
  let before: ReadonlyMap<number, Share> = new Map();

  function sizeOf(tab: TabRecord): number {
    const size = known.get(tab) ?? encoder.encode(JSON.stringify(tab)).length;
    known.set(tab, size);
    return size;
  }

  return async (changed: readonly number[]): Promise<void> => {
    const shares = sharesOf([...tabs].reverse(), sizeOf);
    const moved = [...shares.keys()].filter((tabId) => shares.get(tabId) !== (before.get(tabId) ?? "whole"));
    const outdated = [...new Set([...changed, ...moved])];
    before = shares;
    const values = outdated.flatMap((tabId) => entryOf(tabId, tabs.get(tabId), shares.get(tabId)));
    const gone = outdated.map((tabId) => PREFIX + tabId).filter((key) => !values.some(([kept]) => kept === key));
    // First what goes: it makes the room.
    if (gone.length > 0) await area.remove(gone);
    if (values.length > 0) await area.write(Object.fromEntries(values));
  };
}

function entryOf(tabId: number, tab: TabRecord | undefined, share: Share = "nothing"): readonly [string, TabRecord][] {
  return tab === undefined || share === "nothing" ? [] : [[PREFIX + tabId, reduced(tab, share)]];
}
