import { expect, test } from "vitest";
import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { checkImport, placedIn } from "#core/cookies/import-check.ts";
import { isPublicSuffix, siteOfHost } from "#core/site.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const NOW = Date.UTC(2026, 10, 20);
const context = { rules: "chromium", now: NOW, isPublicSuffix, siteOfHost } as const;
const jar = [
  buildCookie({ name: "same" }),
  buildCookie({ name: "other", value: "old" }),
  buildCookie({ name: "ghost", expirationDate: NOW / 1000 - 5 }),
];
const present = new Map(jar.map((cookie) => [cookieKey(cookie), cookie]));
const check = (...cookies: readonly Cookie[]) =>
  checkImport(
    cookies.map((cookie) => ({ cookie })),
    present,
    context,
  );

test.each<[string, Cookie, object]>([
  ["one that nobody has", buildCookie({ name: "new" }), { state: "new", fields: [] }],
  ["one that is there as it is", buildCookie({ name: "same" }), { state: "same", fields: [] }],
  ["another value", buildCookie({ name: "other", value: "new" }), { state: "changes", fields: ["value"] }],
  ["one that has expired in the jar", buildCookie({ name: "ghost" }), { state: "new" }],
  [
    "one that has expired in the file",
    buildCookie({ name: "x", expirationDate: 1 }),
    { state: "refused", refusals: ["past"] },
  ],
  ["a broken promise", buildCookie({ name: "__Secure-x" }), { state: "refused", refusals: ["prefix"] }],
  [
    "a domain of strangers",
    buildCookie({ domain: ".co.uk", hostOnly: false }),
    { state: "new", changes: ["host-only"] },
  ],
])("%s", (_what, cookie, answer) => {
  expect(check(cookie)[0]).toMatchObject(answer);
});

test("of two that are the same cookie the last one counts", () => {
  expect(
    check(buildCookie({ name: "n", value: "1" }), buildCookie({ name: "n", value: "2" })).map(({ state }) => state),
  ).toEqual(["twice", "new"]);
});

test("under another site there is always a site above, also where a file does not say so", () => {
  const cookie = buildCookie({
    ...{ name: "parted", secure: true },
    partitionKey: { topLevelSite: "https://www.news.example:8443/x", hasCrossSiteAncestor: false },
  });
  expect(check(cookie)[0]).toMatchObject({ state: "new", refusals: [] });
});

test("a store that the browser has is kept, any other becomes the chosen one", () => {
  const { storeId: _storeId, ...cookie } = buildCookie();
  const target = { storeId: "0", known: new Set(["0", "7"]) };
  expect(placedIn({ ...cookie, storeId: "7" }, target).storeId).toBe("7");
  expect(placedIn({ ...cookie, storeId: "private" }, target).storeId).toBe("0");
  expect(placedIn(cookie, target).storeId).toBe("0");
});
