import type { PageChange, PageReport, TabCookie } from "./tab-report.ts";

/** The report that a change leads to, from the report that it is a change of. Rows that stayed are the same objects. */
export function withChange(report: PageReport, { kind: _kind, changed, removed, ...rest }: PageChange): PageReport {
  if (changed.length === 0 && removed.length === 0) return { ...rest, kind: "page", cookies: report.cookies };
  const rows = new Map<string, TabCookie>(report.cookies.map((row) => [row.key, row]));
  for (const key of removed) rows.delete(key);
  for (const row of changed) rows.set(row.key, row);
  return { ...rest, kind: "page", cookies: [...rows.values()] };
}
