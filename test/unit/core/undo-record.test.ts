import { describe, expect, test } from "vitest";
import type { Cookie } from "#core/cookies/cookie.ts";
import {
  UNDO_BUDGET,
  UNDO_TIME,
  type UndoRecord,
  undoOffer,
  undoSize,
  unexpired,
  whatToRestore,
  withRecord,
} from "#core/undo-record.ts";
import { buildCookie } from "../../support/build-cookie.ts";

const NOW = 1_700_000_000_000;

function record(id: string, change: Partial<UndoRecord> = {}): UndoRecord {
  return { id, at: NOW, before: [buildCookie()], ...change };
}

/** A record that takes this share of the budget. */
function large(id: string, share: number): UndoRecord {
  const empty = record(id, { before: [buildCookie({ value: "" })] });
  const value = "v".repeat(Math.floor(UNDO_BUDGET * share - undoSize(empty)));
  return record(id, { before: [buildCookie({ value })] });
}

const ids = (records: readonly UndoRecord[] | undefined) => records?.map(({ id }) => id);

describe("the budget", () => {
  test("the newest record stands first", () => {
    expect(ids(withRecord([record("b"), record("a")], record("c")))).toEqual(["c", "b", "a"]);
  });

  test("the oldest gives way when there is no room", () => {
    expect(ids(withRecord([large("b", 0.4), large("a", 0.4)], large("c", 0.4)))).toEqual(["c", "b"]);
  });

  test("what is left fits, whatever came before", () => {
    const records = Array.from({ length: 12 }, (_, index) => large(`${index}`, 0.07 + index / 80));
    const kept = records.reduce<readonly UndoRecord[]>((all, each) => withRecord(all, each) ?? all, []);
    expect(kept.reduce((sum, each) => sum + undoSize(each), 0)).toBeLessThanOrEqual(UNDO_BUDGET);
  });

  test("a record that exactly fills it is kept, alone", () => {
    expect(ids(withRecord([record("a")], large("b", 1)))).toEqual(["b"]);
  });

  test("a record that does not fit is refused", () => {
    expect(withRecord([], large("a", 1.01))).toBeUndefined();
  });

  test.each([
    ["ASCII", "a"],
    ["two bytes", "é"],
    ["three bytes", "名"],
    ["an emoji, four bytes in two units", "🍪"],
    ["control characters, which are escaped", "\u0001"],
    ["a lone surrogate, which is escaped", "\ud800"],
  ])("the size bounds what is stored: %s", (_what, text) => {
    const each = record("a", { before: [buildCookie({ value: text.repeat(1000) })] });
    expect(undoSize(each)).toBeGreaterThanOrEqual(new TextEncoder().encode(JSON.stringify(each)).length);
  });
});

describe("the time", () => {
  test.each([
    ["a moment ago", NOW, true],
    ["just within", NOW - UNDO_TIME + 1, true],
    ["just too old", NOW - UNDO_TIME, false],
    ["a day ago", NOW - 86_400_000, false],
    ["a little ahead, when the clock was set back", NOW + 60_000, true],
    ["far ahead", NOW + UNDO_TIME + 1, false],
  ])("%s", (_rule, at, isKept) => {
    expect(unexpired([record("a", { at })], NOW)).toHaveLength(isKept ? 1 : 0);
  });

  test("what is too old does not take the place of what is new", () => {
    const old = { ...large("old", 0.9), at: NOW - UNDO_TIME };
    expect(ids(withRecord([record("b"), old, record("a")], large("c", 0.5)))).toEqual(["c", "b", "a"]);
  });
});

describe("the offer", () => {
  test("names the cookie when it was one", () => {
    expect(undoOffer([record("a")], NOW)).toEqual({ id: "a", at: NOW, count: 1, name: "sid" });
  });

  test("counts them when there were more", () => {
    const before = [buildCookie(), buildCookie({ name: "b" })];
    expect(undoOffer([record("a", { before })], NOW)).toEqual({ id: "a", at: NOW, count: 2 });
  });

  test("is the newest that is not too old", () => {
    expect(undoOffer([record("b", { at: NOW - UNDO_TIME }), record("a")], NOW)?.id).toBe("a");
  });

  test("is none when there is nothing to undo", () => {
    expect(undoOffer([], NOW)).toBeUndefined();
    expect(undoOffer([record("a", { at: 0 })], NOW)).toBeUndefined();
  });

  test("a nameless cookie has a name: the empty one", () => {
    expect(undoOffer([record("a", { before: [buildCookie({ name: "" })] })], NOW)?.name).toBe("");
  });
});

describe("what to restore", () => {
  const soon = NOW / 1000 + 60;
  const past = NOW / 1000 - 60;

  test.each<[string, Cookie, readonly Cookie[], "restore" | "expired" | "changedSince"]>([
    ["a session cookie that is gone", buildCookie(), [], "restore"],
    ["a lasting cookie that is gone", buildCookie({ expirationDate: soon }), [], "restore"],
    ["one that has expired meanwhile", buildCookie({ expirationDate: past }), [], "expired"],
    ["one that expires at this very moment", buildCookie({ expirationDate: NOW / 1000 }), [], "expired"],
    ["one that the site has set anew", buildCookie(), [buildCookie({ value: "2" })], "changedSince"],
    ["one that the site has set anew with the same value", buildCookie(), [buildCookie()], "changedSince"],
    ["one whose sibling is there", buildCookie(), [buildCookie({ path: "/cart" })], "restore"],
    ["one whose partitioned twin is there", buildCookie(), [partitioned()], "restore"],
    ["one of which Firefox keeps an expired ghost", buildCookie(), [buildCookie({ expirationDate: past })], "restore"],
    ["one of another store", buildCookie(), [buildCookie({ storeId: "1" })], "restore"],
  ])("%s", (_rule, before, present, answer) => {
    const plan = whatToRestore(record("a", { before: [before] }), present, NOW);
    expect({ ...plan }).toEqual({ restore: [], remove: [], expired: [], changedSince: [], [answer]: [before] });
  });

  function partitioned(): Cookie {
    return buildCookie({ partitionKey: { topLevelSite: "https://shop.example", hasCrossSiteAncestor: false } });
  }

  test("every cookie of the record is answered for, once", () => {
    const before = [buildCookie(), buildCookie({ name: "b" }), buildCookie({ name: "c", expirationDate: past })];
    const plan = whatToRestore(record("a", { before }), [buildCookie({ name: "b" })], NOW);
    const answered = [...plan.restore, ...plan.expired, ...plan.changedSince];
    expect(answered).toHaveLength(3);
    expect(new Set(answered)).toEqual(new Set(before));
  });
});
