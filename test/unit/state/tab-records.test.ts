import { describe, expect, test, vi } from "vitest";
import { createPage } from "#core/pages/page-record.ts";
import { EMPTY_TAB, type TabRecord } from "#core/pages/tab-record.ts";
import { createTabRecords } from "#state/tab-records.ts";
import { useFakeClock } from "../../support/fake-clock.ts";
import { createMemoryArea } from "../../support/memory-area.ts";

useFakeClock();

const showing = (host: string): TabRecord => ({
  ...EMPTY_TAB,
  current: createPage({ url: `https://${host}/`, scheme: "https", host, isFromStart: true }),
});
const show = (host: string) => () => showing(host);

function createRecords(stored: Readonly<Record<string, unknown>> = {}) {
  const memory = createMemoryArea(stored);
  const changed: number[] = [];
  const records = createTabRecords(memory.area, (tabId) => changed.push(tabId));
  return { ...memory, changed, records };
}

async function turns(count = 10): Promise<void> {
  for (let each = 0; each < count; each += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

async function written(): Promise<void> {
  await turns();
  vi.advanceTimersByTime(100);
  await turns();
}

describe("reading", () => {
  test("what was stored is there in the next life", async () => {
    const { records } = createRecords({ "tab:3": showing("shop.example") });
    expect((await records.get(3)).current?.host).toBe("shop.example");
  });

  test("an unknown tab is empty", async () => {
    expect(await createRecords().records.get(9)).toBe(EMPTY_TAB);
  });

  test.each([
    ["nothing", null],
    ["another version's record", { version: 2, pages: [] }],
    ["a damaged record", { ...showing("shop.example"), earlier: "none" }],
    ["a text", "tab"],
  ])("%s is left out, the others stay", async (_what, value) => {
    const { records } = createRecords({ "tab:1": value, "tab:2": showing("news.example") });
    expect(await records.get(1)).toBe(EMPTY_TAB);
    expect((await records.get(2)).current?.host).toBe("news.example");
  });

  test("what is changed before the storage has answered is not lost, and comes after it", async () => {
    const { records } = createRecords({ "tab:1": showing("shop.example") });
    records.update(1, (tab) => ({ ...tab, earlier: tab.current ? [tab.current] : [] }));
    expect((await records.get(1)).earlier.map(({ host }) => host)).toEqual(["shop.example"]);
  });
});

describe("writing", () => {
  test("changes of a moment are one write, and the last one counts", async () => {
    const { records, writes, items } = createRecords();
    records.update(1, show("a.example"));
    records.update(2, show("b.example"));
    records.update(1, show("c.example"));
    await written();
    expect(writes).toEqual([["tab:1", "tab:2"]]);
    expect(items.get("tab:1")).toEqual(showing("c.example"));
  });

  test("nothing is written before its time, everything after it", async () => {
    const { records, items } = createRecords();
    records.update(1, show("a.example"));
    await turns();
    expect(items.size).toBe(0);
    await written();
    expect(items.size).toBe(1);
  });

  test("a later change is written too", async () => {
    const { records, items } = createRecords();
    records.update(1, show("a.example"));
    await written();
    records.update(1, show("b.example"));
    await written();
    expect(items.get("tab:1")).toEqual(showing("b.example"));
  });

  test("a change that changes nothing is neither written nor told", async () => {
    const { records, writes, changed } = createRecords({ "tab:1": showing("a.example") });
    records.update(1, (tab) => tab);
    records.update(7, (tab) => tab);
    records.updateAll((tab) => tab);
    await written();
    expect(writes).toEqual([]);
    expect(changed).toEqual([]);
  });

  test("who listens is told of the tab that changed", async () => {
    const { records, changed } = createRecords({ "tab:1": showing("a.example"), "tab:2": showing("b.example") });
    records.update(2, show("c.example"));
    await turns();
    expect(changed).toEqual([2]);
  });

  test("when the storage is full the copy in memory serves, and a later write succeeds", async () => {
    const { records, items, refuse } = createRecords();
    refuse("quota exceeded");
    records.update(1, show("a.example"));
    await written();
    expect(items.size).toBe(0);
    expect((await records.get(1)).current?.host).toBe("a.example");
    refuse(undefined);
    records.update(1, show("b.example"));
    await written();
    expect(items.get("tab:1")).toEqual(showing("b.example"));
  });
});

describe("tabs that go", () => {
  const stored = { "tab:1": showing("a.example"), "tab:2": showing("b.example"), other: 1 };

  test("a closed tab's record goes, from the storage too", async () => {
    const { records, items } = createRecords(stored);
    records.forget(1);
    await written();
    expect([...items.keys()]).toEqual(["tab:2", "other"]);
  });

  test("of those that were stored only the open ones stay", async () => {
    const { records, items } = createRecords(stored);
    records.keepOnly([2]);
    await written();
    expect([...items.keys()]).toEqual(["tab:2", "other"]);
  });

  test("a tab that opened while the open ones were being counted stays", async () => {
    const { records, items } = createRecords(stored);
    records.update(5, show("new.example"));
    records.keepOnly([1, 2]);
    await written();
    expect(items.has("tab:5")).toBe(true);
  });

  test("a tab that goes on under another number takes its record along", async () => {
    const { records, items } = createRecords(stored);
    records.rename(9, 1);
    await written();
    expect((await records.get(9)).current?.host).toBe("a.example");
    expect([...items.keys()].sort()).toEqual(["other", "tab:2", "tab:9"]);
  });

  test("the number it takes keeps what was already seen under it", async () => {
    const { records } = createRecords(stored);
    records.rename(2, 1);
    expect((await records.get(2)).current?.host).toBe("b.example");
    records.rename(2, 77);
    expect((await records.get(2)).current?.host).toBe("b.example");
  });
});

test("a change for all tabs reaches each", async () => {
  const { records } = createRecords({ "tab:1": showing("a.example"), "tab:2": showing("b.example") });
  records.updateAll(show("c.example"));
  expect([await records.get(1), await records.get(2)].map(({ current }) => current?.host)).toEqual([
    "c.example",
    "c.example",
  ]);
});

describe("a hundred tabs with a long history", () => {
  const large = (host: string): TabRecord => ({
    ...showing(host),
    earlier: [{ ...showing(host).current, url: `https://${host}/${"x".repeat(60_000)}` } as never],
  });
  const sizeOf = (items: ReadonlyMap<string, unknown>) => JSON.stringify([...items]).length;

  test("leave room for undo: what was seen last is stored whole, of the others what they show", async () => {
    const { records, items } = createRecords();
    for (let tabId = 0; tabId < 100; tabId += 1) records.update(tabId, () => large(`h${tabId}.example`));
    await written();
    expect(items.size).toBe(100);
    expect(sizeOf(items)).toBeLessThan(4_100_000);
    expect((items.get("tab:99") as TabRecord).earlier).toHaveLength(1);
    expect((items.get("tab:0") as TabRecord).earlier).toHaveLength(0);
    expect((await records.get(0)).earlier).toHaveLength(1);
  });

  test("get their share back when others are closed", async () => {
    const { records, items } = createRecords();
    for (let tabId = 0; tabId < 100; tabId += 1) records.update(tabId, () => large(`h${tabId}.example`));
    await written();
    for (let tabId = 50; tabId < 100; tabId += 1) records.forget(tabId);
    await written();
    expect((items.get("tab:0") as TabRecord).earlier).toHaveLength(1);
    expect(items.size).toBe(50);
  });

  test("stay within the room when a tab that was changed long ago changes again", async () => {
    const { records, items } = createRecords();
    for (let tabId = 0; tabId < 100; tabId += 1) records.update(tabId, () => large(`h${tabId}.example`));
    await written();
    records.update(0, () => large("again.example"));
    await written();
    expect((items.get("tab:0") as TabRecord).earlier).toHaveLength(1);
    expect(sizeOf(items)).toBeLessThan(4_100_000);
  });
});
