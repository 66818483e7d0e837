import { isTabRecord } from "#core/pages/is-tab-record.ts";
import { EMPTY_TAB, type TabRecord } from "#core/pages/tab-record.ts";
import { createQueue } from "#core/queue.ts";
import type { SessionArea } from "#platform/session-area.ts";

/** What every open tab used, in `storage.session` under "tab:<id>". */
export type TabRecords = {
  get(tabId: number): Promise<TabRecord>;
  /** Changes are applied in the order of the calls. Written behind by at most `WRITE_DELAY`. */
  update(tabId: number, change: (tab: TabRecord) => TabRecord): void;
  /** As `update`, for every tab. */
  updateAll(change: (tab: TabRecord) => TabRecord): void;
  forget(tabId: number): void;
  /** Forgets the tabs that are not among these. */
  keepOnly(tabIds: readonly number[]): void;
  rename(newTabId: number, oldTabId: number): void;
};

/** Milliseconds. What a stop of the worker in this time costs is found again by asking the page. */
const WRITE_DELAY = 50;
const PREFIX = "tab:";

/**
 * A copy in memory in front of the session area: a page makes hundreds of requests in a second, and each is one
 * change of a record. The copy is read once per life of the worker; losing it loses at most the last `WRITE_DELAY`.
 */
export function createTabRecords(area: SessionArea, onChange: (tabId: number) => void): TabRecords {
  const tabs = new Map<number, TabRecord>();
  const dirty = new Set<number>();
  const inTurn = createQueue();
  const loaded = inTurn(() => load(area, tabs));
  let isWaiting = false;

  function set(tabId: number, next: TabRecord | undefined): void {
    if (next === tabs.get(tabId)) return;
    if (next) tabs.set(tabId, next);
    else tabs.delete(tabId);
    dirty.add(tabId);
    onChange(tabId);
    if (!isWaiting) setTimeout(flush, WRITE_DELAY);
    isWaiting = true;
  }

  function flush(): void {
    isWaiting = false;
    const changed = [...dirty];
    dirty.clear();
    void inTurn(() => store(area, tabs, changed)).catch(() => {
      // Over quota: the copy in memory still serves, and asking the page heals what a stop would lose.
    });
  }

  const whenLoaded = (task: () => void): void => void loaded.then(task, task);
  return {
    async get(tabId) {
      await loaded.catch(() => undefined);
      return tabs.get(tabId) ?? EMPTY_TAB;
    },
    update: (tabId, change) => whenLoaded(() => set(tabId, change(tabs.get(tabId) ?? EMPTY_TAB))),
    updateAll: (change) =>
      whenLoaded(() => {
        for (const [tabId, tab] of [...tabs]) set(tabId, change(tab));
      }),
    forget: (tabId) => whenLoaded(() => set(tabId, undefined)),
    keepOnly: (tabIds) =>
      whenLoaded(() => {
        for (const tabId of [...tabs.keys()].filter((each) => !tabIds.includes(each))) set(tabId, undefined);
      }),
    rename: (newTabId, oldTabId) =>
      whenLoaded(() => {
        set(newTabId, tabs.get(oldTabId));
        set(oldTabId, undefined);
      }),
  };
}

/** What is not a record any more (another version's, damaged) is left out: the page is asked anew. */
async function load(area: SessionArea, tabs: Map<number, TabRecord>): Promise<void> {
  for (const [key, value] of await area.read(PREFIX)) {
    if (isTabRecord(value)) tabs.set(Number(key.slice(PREFIX.length)), value);
  }
}

async function store(
  area: SessionArea,
  tabs: ReadonlyMap<number, TabRecord>,
  changed: readonly number[],
): Promise<void> {
  const gone = changed.filter((tabId) => !tabs.has(tabId));
  const kept = changed.filter((tabId) => tabs.has(tabId));
  if (gone.length > 0) await area.remove(gone.map((tabId) => PREFIX + tabId));
  if (kept.length > 0) await area.write(Object.fromEntries(kept.map((tabId) => [PREFIX + tabId, tabs.get(tabId)])));
}
