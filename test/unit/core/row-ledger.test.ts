import fc from "fast-check";
import { expect, test } from "vitest";
import { withChange } from "#core/page-change.ts";
import { createRowLedger, type RowLedger } from "#core/row-ledger.ts";
import type { PageReport, TabCookie } from "#core/tab-report.ts";
import { buildPageReport, buildTabCookie } from "../../support/build-cookie.ts";

const rowOf = (name: number, value: number) => buildTabCookie({ name: `n${name}`, value: `${value}` });

/** A list as a screen holds it, with the revision that it was told. */
type Screen = { readonly revision: number; readonly report: PageReport };

function refreshed({ revision, report }: Screen, ledger: RowLedger, rows: readonly TabCookie[]): Screen {
  const now = ledger.note(rows);
  const change = ledger.changeSince(revision, rows);
  if (!change) throw new Error("forgotten");
  const { kind: _kind, cookies: _cookies, ...rest } = report;
  return { revision: now, report: withChange(report, { ...rest, ...change, kind: "change", revision: `${now}` }) };
}

const sorted = (rows: readonly TabCookie[]) => rows.map((row) => JSON.stringify(row)).sort();

test("screens that ask at different times are told exactly what they miss, over 1,000 random changes", () => {
  const step = fc.record({ name: fc.nat(30), value: fc.option(fc.nat(3)), asks: fc.constantFrom(0, 1, 2) });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1000, maxLength: 1000 }), (steps) => {
      const ledger = createRowLedger();
      const jar = new Map<number, TabCookie>();
      const empty = { revision: 0, report: buildPageReport() };
      const screens: [Screen, Screen] = [empty, empty];
      for (const { name, value, asks } of steps) {
        if (value === null) jar.delete(name);
        else jar.set(name, rowOf(name, value));
        const rows = [...jar.values()];
        if (asks === 2)
          ledger.note(rows); // somebody else looks
        else {
          screens[asks] = refreshed(screens[asks], ledger, rows);
          expect(sorted(screens[asks].report.cookies)).toEqual(sorted(rows));
        }
      }
    }),
    { numRuns: 10 },
  );
});

test("a list that stays as it is stays at its revision, and nothing is told", () => {
  const ledger = createRowLedger();
  const first = ledger.note([rowOf(1, 1), rowOf(2, 1)]);
  const again = [rowOf(2, 1), rowOf(1, 1)];
  expect(ledger.note(again)).toBe(first);
  expect(ledger.changeSince(first, again)).toEqual({ changed: [], removed: [] });
});

test("of a long list one change is one row", () => {
  const ledger = createRowLedger();
  const rows = Array.from({ length: 3_000 }, (_, index) => rowOf(index, 0));
  const first = ledger.note(rows);
  const next = [...rows.slice(1), rowOf(7_000, 1)];
  ledger.note(next);
  expect(ledger.changeSince(first, next)).toEqual({ changed: [rowOf(7_000, 1)], removed: [rowOf(0, 0).key] });
});

test("rows that stayed are the same objects on the screen", () => {
  const report = buildPageReport({ cookies: [rowOf(1, 1), rowOf(2, 1)] });
  const { kind: _kind, cookies: _cookies, ...rest } = report;
  const next = withChange(report, { ...rest, kind: "change", revision: "", changed: [rowOf(2, 5)], removed: [] });
  expect(next.cookies[0]).toBe(report.cookies[0]);
  expect(next.cookies[1]).toEqual(rowOf(2, 5));
  const same = withChange(next, { ...rest, kind: "change", revision: "", changed: [], removed: [] });
  expect(same.cookies).toBe(next.cookies);
});

test.each([-1, 99, 0.5, Number.NaN])("a revision that never was (%s) cannot be told from", (revision) => {
  const ledger = createRowLedger();
  const rows = [rowOf(1, 1)];
  ledger.note(rows);
  expect(ledger.changeSince(revision, rows)).toBeUndefined();
});

test("what was removed is not kept for ever: who knows only what was before is told all again", () => {
  const ledger = createRowLedger();
  const first = ledger.note([rowOf(0, 0)]);
  ledger.note(Array.from({ length: 5_001 }, (_, index) => rowOf(index + 1, 0)));
  const last = ledger.note([]);
  expect(ledger.changeSince(first, [])).toBeUndefined();
  expect(ledger.changeSince(last, [])).toEqual({ changed: [], removed: [] });
});
