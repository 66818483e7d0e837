import type { StoredCookie } from "../jar-report.ts";
import { companyOf } from "../purposes/company-of.ts";
import { PURPOSES } from "../purposes/purpose.ts";
import { cookieSize } from "./cookie-size.ts";
import { compare } from "./cookie-sort.ts";
import { hostOfDomain } from "./domain-match.ts";

/** What the table of all cookies can show, in this order. */
export const TABLE_COLUMNS = [
  ...["name", "domain", "path", "value", "purpose", "owner", "expires", "size", "marks", "sameSite"],
  ...["partition", "store"],
] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number];

export type TableSort = { readonly column: TableColumn; readonly direction: "ascending" | "descending" };

export const TABLE_GROUPINGS = ["none", "site", "owner", "purpose", "store"] as const;

export type TableGrouping = (typeof TABLE_GROUPINGS)[number];

/** One line of the table. `id` stays the same over refreshes. */
export type TableItem = TableGroup | TableCookie;

export type TableGroup = {
  readonly kind: "group";
  readonly id: string;
  readonly by: Exclude<TableGrouping, "none">;
  /** A site, a company ("" where nobody knows it), a purpose or the id of a store. */
  readonly value: string;
  readonly keys: readonly string[];
};

export type TableCookie = { readonly kind: "cookie"; readonly id: string; readonly row: StoredCookie };

/** A new list. What the order leaves open is settled by site, name and key, so that a refresh never reorders. */
export function sortTable(rows: readonly StoredCookie[], { column, direction }: TableSort): readonly StoredCookie[] {
  const turn = direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, first: sortKey(row, column), name: row.cookie.name.toLowerCase() }));
  keyed.sort(
    (a, b) =>
      turn * compare(a.first, b.first) ||
      compare(a.row.site, b.row.site) ||
      compare(a.name, b.name) ||
      compare(a.row.key, b.row.key),
  );
  return keyed.map(({ row }) => row);
}

/** Sorted rows under their headings; those of a folded group are left out. */
export function tableItems(
  rows: readonly StoredCookie[],
  by: TableGrouping,
  folded: ReadonlySet<string>,
): readonly TableItem[] {
  if (by === "none") return rows.map(itemOf);
  const groups = new Map<string, StoredCookie[]>();
  for (const row of rows) {
    const value = groupOf(row, by);
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  return [...groups]
    .sort(([a], [b]) => compareGroups(a, b, by))
    .flatMap(([value, ofGroup]) => {
      const id = `${by}:${value}`;
      const head: TableItem = { kind: "group", id, by, value, keys: ofGroup.map(({ key }) => key) };
      return folded.has(id) ? [head] : [head, ...ofGroup.map(itemOf)];
    });
}

function itemOf(row: StoredCookie): TableCookie {
  return { kind: "cookie", id: row.key, row };
}

function groupOf({ site, cookie, classification }: StoredCookie, by: TableGroup["by"]): string {
  switch (by) {
    case "site":
      return site;
    case "owner":
      return classification.owner === undefined ? "" : companyOf(classification.owner);
    case "purpose":
      return classification.purpose;
    case "store":
      return cookie.storeId;
  }
}

/** What nobody knows comes last. */
function compareGroups(a: string, b: string, by: TableGroup["by"]): number {
  if (by === "purpose") return compare(purposeRank(a), purposeRank(b));
  return compare(a === "" ? 1 : 0, b === "" ? 1 : 0) || compare(a.toLowerCase(), b.toLowerCase());
}

function purposeRank(purpose: string): number {
  return (PURPOSES as readonly string[]).indexOf(purpose);
}

/** Made once per cookie and not once per comparison. */
function sortKey({ cookie, classification }: StoredCookie, column: TableColumn): string | number {
  switch (column) {
    case "name":
      return cookie.name.toLowerCase();
    case "domain":
      return hostOfDomain(cookie.domain);
    case "path":
      return cookie.path;
    case "value":
      return cookie.value;
    case "purpose":
      return purposeRank(classification.purpose);
    case "owner":
      return classification.owner === undefined ? "\uFFFF" : companyOf(classification.owner).toLowerCase();
    case "expires":
      return cookie.expirationDate ?? Number.POSITIVE_INFINITY;
    case "size":
      return cookieSize(cookie);
    case "marks":
      return [cookie.secure, cookie.httpOnly, cookie.partitionKey !== undefined].map(Number).join("");
    case "sameSite":
      return cookie.sameSite;
    case "partition":
      return cookie.partitionKey?.topLevelSite ?? "";
    case "store":
      return cookie.storeId;
  }
}
