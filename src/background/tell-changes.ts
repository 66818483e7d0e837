import { createRowLedger, type RowLedger } from "#core/row-ledger.ts";
import type { PageChange, PageReport, TabReport } from "#core/tab-report.ts";

/** Pages that are followed at a time; who looks at more is told all each time. */
const MOST_TABS = 3;

/**
 * Names the states of each tab's list, and tells of a report only what has changed since a state that the asker knows.
 * In memory only: after a stop of the worker no earlier state is known, and the answer is the whole report.
 */
export function createChangeTeller() {
  const life = crypto.randomUUID();
  const ledgers = new Map<number, RowLedger>();

  function ledgerOf(tabId: number): RowLedger {
    const ledger = ledgers.get(tabId) ?? createRowLedger();
    ledgers.delete(tabId);
    ledgers.set(tabId, ledger); // the tab asked for last stands last
    for (const first of ledgers.keys()) if (ledgers.size > MOST_TABS) ledgers.delete(first);
    return ledger;
  }

  function noted(report: PageReport): { readonly ledger: RowLedger; readonly revision: string } {
    const ledger = ledgerOf(report.tabId);
    return { ledger, revision: `${life} ${ledger.note(report.cookies)}` };
  }

  /** The report with the name of its state. */
  function tellReport(report: TabReport): TabReport {
    return report.kind === "page" ? { ...report, revision: noted(report).revision } : report;
  }

  /** What of the report is new to somebody who knows the state `since`, or else the whole report. */
  function tellChange(report: TabReport, since: string): TabReport | PageChange {
    if (report.kind !== "page") return report;
    const { kind: _kind, cookies, ...rest } = report;
    const { ledger, revision } = noted(report);
    const [sinceLife, known] = since.split(" ");
    const change = sinceLife === life ? ledger.changeSince(Number(known), cookies) : undefined;
    return change ? { ...rest, ...change, kind: "change", revision } : { ...report, revision };
  }

  return { tellReport, tellChange };
}
