import type { TabCookie } from "./tab-report.ts";

/** What became of the rows since an earlier revision. */
export type RowChange = { readonly changed: readonly TabCookie[]; readonly removed: readonly string[] };

/** More removed rows than that are forgotten: who knows only what was before them is told all again. */
const MOST_REMOVED = 5_000;

/**
 * Notes in which revision each row of a list came to be as it is, so that somebody who knows an earlier revision can be
 * told the difference. A row is compared as the text in which it is told: nothing that a screen sees is overlooked.
 */
export function createRowLedger() {
  const told = new Map<string, { readonly text: string; readonly since: number }>();
  const removed = new Map<string, number>();
  let revision = 0;
  let oldest = 0;

  /** The list as it is now. Returns its revision: the last one where nothing has changed. */
  function note(rows: readonly TabCookie[]): number {
    const next = revision + 1;
    const missing = new Set(told.keys());
    for (const row of rows) {
      missing.delete(row.key);
      const text = JSON.stringify(row);
      if (told.get(row.key)?.text === text) continue;
      told.set(row.key, { text, since: next });
      removed.delete(row.key);
      revision = next;
    }
    for (const key of missing) {
      told.delete(key);
      removed.set(key, next);
      revision = next;
    }
    if (removed.size > MOST_REMOVED) {
      removed.clear();
      oldest = revision;
    }
    return revision;
  }

  /** What of the list noted last is new to somebody who knows this revision; undefined when that cannot be told. */
  function changeSince(known: number, rows: readonly TabCookie[]): RowChange | undefined {
    if (!Number.isSafeInteger(known) || known < oldest || known > revision) return undefined;
    return {
      changed: rows.filter(({ key }) => (told.get(key)?.since ?? 0) > known),
      removed: [...removed].filter(([, since]) => since > known).map(([key]) => key),
    };
  }

  return { note, changeSince };
}

export type RowLedger = ReturnType<typeof createRowLedger>;
