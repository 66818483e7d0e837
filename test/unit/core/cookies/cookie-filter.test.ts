import { expect, test } from "vitest";
import { type CookieFilter, countByFilter, passesFilters } from "#core/cookies/cookie-filter.ts";
import { buildTabCookie } from "../../../support/build-cookie.ts";

const partitionKey = { topLevelSite: "https://shop.example", hasCrossSiteAncestor: false };
const ROWS = [
  buildTabCookie({ name: "own", secure: true, expirationDate: 2e9 }),
  buildTabCookie({ name: "session" }, { classification: { purpose: "necessary", step: "essentials" } }),
  buildTabCookie({ name: "other", partitionKey, secure: true }, { party: "third-party" }),
  buildTabCookie(
    { name: "ad", expirationDate: 2e9 },
    { party: "third-party", classification: { purpose: "advertising", step: "user" } },
  ),
];

const tests: readonly (readonly [string, readonly CookieFilter[], string])[] = [
  ["no filter shows all", [], "own session other ad"],
  ["one filter narrows", ["third-party"], "other ad"],
  ["two of one dimension widen", ["first-party", "third-party"], "own session other ad"],
  ["two dimensions narrow", ["third-party", "not-secure"], "ad"],
  ["purposes widen", ["necessary", "advertising"], "session ad"],
  ["attributes narrow each other", ["session", "partitioned"], "other"],
  ["what the person corrected", ["corrected"], "ad"],
  ["and of which purpose", ["corrected", "necessary"], ""],
  ["unclassified is a purpose like any other", ["unclassified", "first-party"], "own"],
];

test.each(tests)("%s", (_rule, filters, names) => {
  const shown = ROWS.filter((row) => passesFilters(row, new Set(filters)));
  expect(shown.map(({ cookie }) => cookie.name).join(" ")).toBe(names);
});

test("counts what each filter would show, and leaves out what shows nothing", () => {
  expect(Object.fromEntries(countByFilter(ROWS))).toEqual({
    "first-party": 2,
    "third-party": 2,
    session: 2,
    partitioned: 1,
    "not-secure": 2,
    necessary: 1,
    advertising: 1,
    unclassified: 2,
    corrected: 1,
  });
});
