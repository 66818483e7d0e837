import { readRecord } from "./cookie-record.ts";
import type { Exported } from "./export-losses.ts";
import type { ImportedCookie } from "./imported-cookie.ts";
import { collect, type ParseResult } from "./imported-cookie.ts";

const COLUMNS = [
  ...["name", "value", "domain", "hostOnly", "path", "secure", "httpOnly", "sameSite", "session", "expirationDate"],
  ...["storeId", "topLevelSite", "hasCrossSiteAncestor", "firstPartyDomain"],
] as const;

/** A spreadsheet runs a cell that begins so. An apostrophe is marked as well, so that import can take the mark away. */
const FORMULA = /^['=+\-@\t\r]/;

/** RFC 4180 with a heading row, CRLF. "safe" puts an apostrophe before cells that a spreadsheet would run. */
export function formatCsv(cookies: readonly ImportedCookie[], cells: "safe" | "raw" = "safe"): Exported {
  const rows = [COLUMNS, ...cookies.map(rowOf)];
  const text = rows
    .map((row) => `${row.map((cell) => quoted(cells === "safe" ? safe(cell) : cell)).join(",")}\r\n`)
    .join("");
  return { text, losses: [] };
}

function rowOf(cookie: ImportedCookie): readonly string[] {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expirationDate, partitionKey } = cookie;
  const expiry = expirationDate === undefined ? ["true", ""] : ["false", `${expirationDate}`];
  const partition = partitionKey ? [partitionKey.topLevelSite, `${partitionKey.hasCrossSiteAncestor}`] : ["", ""];
  return [
    ...[name, value, domain, `${hostOnly}`, path, `${secure}`, `${httpOnly}`, sameSite, ...expiry],
    ...[cookie.storeId ?? "", ...partition, cookie.firstPartyDomain ?? ""],
  ];
}

function safe(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) || /^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Columns by their heading, in any order; the mark that a safe export set is taken away again. */
export function parseCsv(text: string): ParseResult {
  const [heading, ...rows] = csvRows(text.replace(/^\uFEFF/, ""));
  if (!heading?.includes("name") || !heading.includes("domain")) return { error: "unrecognised" };
  return collect(
    rows.flatMap((row, index) => {
      if (row.length === 1 && row[0] === "") return [];
      if (row.length !== heading.length) return [[index + 2, { reason: "columns", detail: `${row.length}` }] as const];
      const cells = new Map(
        heading.map((name, column) => [name, (row[column] ?? "").replace(/^'(?=['=+\-@\t\r])/, "")]),
      );
      return [[index + 2, readRecord(recordOf(cells))] as const];
    }),
  );
}

function recordOf(cells: ReadonlyMap<string, string>) {
  const text = (name: string) => cells.get(name) ?? "";
  const topLevelSite = text("topLevelSite");
  return {
    ...{ name: text("name"), value: text("value"), domain: text("domain"), path: text("path") },
    ...(cells.has("hostOnly") && { hostOnly: text("hostOnly").toLowerCase() === "true" }),
    ...{ secure: text("secure"), httpOnly: text("httpOnly"), sameSite: text("sameSite") },
    ...{ expirationDate: text("expirationDate"), storeId: text("storeId"), firstPartyDomain: text("firstPartyDomain") },
    partitionKey: { topLevelSite, hasCrossSiteAncestor: text("hasCrossSiteAncestor").toLowerCase() === "true" },
  };
}

/** Cells of each row, by RFC 4180; a lone CR or LF ends a row as well. One pass. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quotedCell, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    rows.at(-1)?.push(quotedCell === undefined ? plain : quotedCell.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== ",") rows.push([]);
  }
  if (rows.at(-1)?.every((cell) => cell === "")) rows.pop();
  return rows;
}
