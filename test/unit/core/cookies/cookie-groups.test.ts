import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ListShape, listItems } from "#core/cookies/cookie-groups.ts";
import { COOKIE_SORTS, sortCookies } from "#core/cookies/cookie-sort.ts";
import type { Purpose } from "#core/purposes/purpose.ts";
import type { TabCookie } from "#core/tab-report.ts";
import { anyText } from "../../../support/any-text.ts";
import { buildTabCookie } from "../../../support/build-cookie.ts";

const ROWS = [
  buildTabCookie({ name: "b", domain: "shop.example", expirationDate: 3e9 }),
  buildTabCookie({ name: "A", domain: ".shop.example", hostOnly: false, value: "longest of them" }),
  buildTabCookie({ name: "c", domain: "account.shop.example", expirationDate: 2e9 }),
  buildTabCookie({ name: "x", domain: "z.example" }, { party: "third-party" }),
  buildTabCookie({ name: "y", domain: "ads.example", expirationDate: 2e9 }, { party: "third-party" }),
];
const SHAPE: ListShape = { sort: "domain", folded: new Set(), host: "shop.example" };

function itemsOf(rows: readonly TabCookie[], parts: Partial<ListShape>) {
  const shape = { ...SHAPE, ...parts };
  return listItems(sortCookies(rows, shape.sort), shape);
}

function drawn(shape: Partial<ListShape>, rows: readonly TabCookie[] = ROWS): string {
  return itemsOf(rows, shape)
    .map((item) => (item.kind === "cookie" ? item.row.cookie.name : `${item.id}(${item.keys.length})`))
    .join(" ");
}

describe("the list", () => {
  test("goes by party, then by domain, the page's own host first, names inside", () => {
    expect(drawn({})).toBe(
      "party:first-party(3) domain:first-party:shop.example(2) A b domain:first-party:account.shop.example(1) c " +
        "party:third-party(2) domain:third-party:ads.example(1) y domain:third-party:z.example(1) x",
    );
  });

  test.each([
    ["name", "party:first-party(3) A b c party:third-party(2) x y"],
    ["expiry", "party:first-party(3) c b A party:third-party(2) y x"],
    ["size", "party:first-party(3) A b c party:third-party(2) x y"],
  ] as const)("by %s it runs through the domains of a party", (sort, expected) => {
    expect(drawn({ sort })).toBe(expected);
  });

  const known = (name: string, purpose: Purpose, owner?: string) =>
    buildTabCookie({ name }, { classification: { purpose, step: "table", ...(owner !== undefined && { owner }) } });
  const KNOWN = [
    known("n", "necessary"),
    known("b", "advertising", "Google (Ads)"),
    known("a", "analytics", "Google (Analytics)"),
    known("m", "analytics", "adobe"),
    known("p", "unclassified", "__proto__"),
  ];

  test.each([
    ["purpose", "purpose:necessary(1) n purpose:analytics(2) a m purpose:advertising(1) b purpose:unclassified(1) p"],
    ["owner", "owner:__proto__(1) p owner:adobe(1) m owner:Google(2) a b owner(1) n"],
  ] as const)("by %s it has one heading each, in a fixed order, what is not known last", (sort, expected) => {
    expect(drawn({ sort }, KNOWN)).toBe(expected);
    expect(drawn({ sort }, KNOWN.toReversed())).toBe(expected);
  });

  test("a folded group keeps its head, and the positions behind it", () => {
    const folded = new Set(["domain:first-party:shop.example"]);
    expect(drawn({ folded })).toContain(
      "domain:first-party:shop.example(2) domain:first-party:account.shop.example(1) c",
    );
    const items = itemsOf(ROWS, { folded });
    expect(items.flatMap((item) => (item.kind === "cookie" ? [item.position] : []))).toEqual([3, 4, 5]);
    expect(drawn({ folded: new Set(["party:first-party"]) })).toMatch(/^party:first-party\(3\) party:third-party/);
  });

  test("nothing gives nothing", () => {
    expect(drawn({}, [])).toBe("");
  });
});

test("whatever the names and the order: every cookie once, positions without gaps, any input order alike", () => {
  const cookie = fc.record({
    name: anyText(),
    domain: fc.constantFrom("shop.example", ".shop.example", "a.example", "__proto__", "constructor"),
    path: fc.constantFrom("/", "/a", "/b"),
  });
  const rows = fc.uniqueArray(
    cookie.map((parts) => buildTabCookie(parts)),
    { selector: ({ key }) => key },
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(...COOKIE_SORTS), (list, sort) => {
      const items = itemsOf(list, { sort });
      const cookies = items.flatMap((item) => (item.kind === "cookie" ? [item] : []));
      expect(new Set(cookies.map(({ id }) => id)).size).toBe(list.length);
      expect(cookies.map(({ position }) => position)).toEqual(list.map((_, index) => index + 1));
      expect(drawn({ sort }, list.toReversed())).toBe(drawn({ sort }, list));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }),
  );
});
