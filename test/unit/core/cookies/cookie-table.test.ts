import { expect, test } from "vitest";
import { sortTable, type TableColumn, tableItems } from "#core/cookies/cookie-table.ts";
import type { StoredCookie } from "#core/jar-report.ts";
import { buildTabCookie } from "../../../support/build-cookie.ts";

const row = (name: string, site: string, more: Parameters<typeof buildTabCookie>[0] = {}): StoredCookie => ({
  ...buildTabCookie({ name, domain: site, ...more }),
  site,
});
const rows = [
  row("b", "shop.example", { value: "xxx", expirationDate: 200 }),
  row("a", "shop.example", { value: "x", storeId: "1" }),
  row("c", "ads.example", { value: "xx", expirationDate: 100 }),
];
const names = (list: readonly StoredCookie[]) => list.map(({ cookie }) => cookie.name).join("");

test.each<[TableColumn, string, string]>([
  ["name", "abc", "cba"],
  ["domain", "cab", "abc"],
  ["size", "acb", "bca"],
  ["expires", "cba", "abc"],
  ["store", "cba", "acb"],
])("by %s: %s, the other way round %s", (column, up, down) => {
  expect(names(sortTable(rows, { column, direction: "ascending" }))).toBe(up);
  expect(names(sortTable(rows, { column, direction: "descending" }))).toBe(down);
});

test("the order does not depend on the order of the report", () => {
  const sort = { column: "purpose", direction: "ascending" } as const;
  expect(names(sortTable([...rows].reverse(), sort))).toBe(names(sortTable(rows, sort)));
});

test("groups stand in their own order, fold, and know all their cookies", () => {
  const items = tableItems(rows, "site", new Set(["site:shop.example"]));
  expect(items.map(({ id, kind }) => (kind === "group" ? id : "row"))).toEqual([
    "site:ads.example",
    "row",
    "site:shop.example",
  ]);
  expect(items.at(-1)).toMatchObject({ keys: [rows[0]?.key, rows[1]?.key] });
  expect(tableItems(rows, "none", new Set())).toHaveLength(3);
});
