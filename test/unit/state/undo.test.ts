import { expect, test } from "vitest";
import { UNDO_BUDGET, UNDO_TIME, type UndoRecord } from "#core/undo-record.ts";
import { createUndoJournal } from "#state/undo.ts";
import { buildCookie } from "../../support/build-cookie.ts";
import { createMemoryArea } from "../../support/memory-area.ts";

const NOW = 1_700_000_000_000;
const record = (id: string, change: Partial<UndoRecord> = {}): UndoRecord => ({
  id,
  at: NOW,
  before: [buildCookie()],
  ...change,
});

function createJournal(stored: Readonly<Record<string, unknown>> = {}) {
  const memory = createMemoryArea(stored);
  return { ...memory, journal: createUndoJournal(memory.area) };
}

const ids = (records: readonly UndoRecord[]) => records.map(({ id }) => id);

test("what is added comes first, and is there in the next life", async () => {
  const { journal, area } = createJournal();
  await journal.add(record("a"));
  await journal.add(record("b"));
  expect(ids(await journal.list(NOW))).toEqual(["b", "a"]);
  expect(ids(await createUndoJournal(area).list(NOW))).toEqual(["b", "a"]);
});

test("twenty at once are all kept", async () => {
  const { journal } = createJournal();
  await Promise.all(Array.from({ length: 20 }, (_, index) => journal.add(record(`${index}`))));
  expect(await journal.list(NOW)).toHaveLength(20);
});

test("a record that is too large is refused and nothing changes", async () => {
  const { journal } = createJournal();
  await journal.add(record("a"));
  const large = record("b", { before: [buildCookie({ value: "x".repeat(UNDO_BUDGET) })] });
  expect(await journal.add(large)).toBe(false);
  expect(ids(await journal.list(NOW))).toEqual(["a"]);
});

test("when the browser refuses, whoever adds is told, and nothing changes", async () => {
  const { journal, refuse } = createJournal({ undo: [record("a")] });
  refuse("quota exceeded");
  await expect(journal.add(record("b"))).rejects.toThrow("quota");
  expect(ids(await journal.list(NOW))).toEqual(["a"]);
});

test("what is too old is not listed, and pruning takes it away, values and all", async () => {
  const { journal, items } = createJournal({ undo: [record("new"), record("old", { at: NOW - UNDO_TIME })] });
  expect(ids(await journal.list(NOW))).toEqual(["new"]);
  await journal.prune(NOW);
  expect(ids(items.get("undo") as readonly UndoRecord[])).toEqual(["new"]);
  await journal.prune(NOW + UNDO_TIME);
  expect(items.has("undo")).toBe(false);
});

test.each([
  ["nothing", undefined],
  ["a text", "undo"],
  ["a single record", record("a")],
  ["records that are none", [null, 1, { id: "a" }, { id: "a", at: "now", before: [] }]],
])("stored damage reads as empty: %s", async (_what, stored) => {
  const { journal } = createJournal({ undo: stored });
  expect(await journal.list(NOW)).toEqual([]);
  await journal.add(record("b"));
  expect(ids(await journal.list(NOW))).toEqual(["b"]);
});

test("a record can be replaced where it stands, and taken away, without touching the others", async () => {
  const { journal, items } = createJournal({ undo: [record("c"), record("b"), record("a")] });
  await journal.replace("b", record("b", { before: [] }));
  expect((await journal.list(NOW)).map(({ id, before }) => `${id} ${before.length}`)).toEqual(["c 1", "b 0", "a 1"]);
  await journal.replace("b", undefined);
  await journal.replace("unknown", record("unknown"));
  expect(ids(await journal.list(NOW))).toEqual(["c", "a"]);
  await Promise.all([journal.replace("a", undefined), journal.replace("c", undefined)]);
  expect(items.has("undo")).toBe(false);
});

test("the journal reads its own key and not the whole area, which may hold megabytes of tabs", async () => {
  const { area } = createMemoryArea({ undo: [record("a")] });
  const journal = createUndoJournal({ ...area, read: () => Promise.reject(new Error("read everything")) });
  expect(ids(await journal.list(NOW))).toEqual(["a"]);
});
