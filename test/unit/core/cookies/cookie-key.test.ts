import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const partitionKey = { topLevelSite: "https://news.example", hasCrossSiteAncestor: true };
const cookie = buildCookie({ partitionKey, firstPartyDomain: "news.example" });

test.each<[string, Partial<Cookie>]>([
  ["name", { name: "sid2" }],
  ["domain", { domain: "www.shop.example" }],
  ["hostOnly", { hostOnly: false }],
  ["path", { path: "/cart" }],
  ["storeId", { storeId: "1" }],
  ["firstPartyDomain", { firstPartyDomain: "other.example" }],
  ["top-level site", { partitionKey: { ...partitionKey, topLevelSite: "https://other.example" } }],
  ["cross-site ancestor", { partitionKey: { ...partitionKey, hasCrossSiteAncestor: false } }],
])("two cookies that differ in %s alone are two", (_field, change) => {
  expect(cookieKey({ ...cookie, ...change })).not.toBe(cookieKey(cookie));
});

test.each<[string, Partial<Cookie>]>([
  ["value", { value: "2" }],
  ["Secure", { secure: false }],
  ["HttpOnly", { httpOnly: true }],
  ["SameSite", { sameSite: "strict" }],
  ["expiry", { expirationDate: 1 }],
])("%s does not make another cookie", (_field, change) => {
  expect(cookieKey({ ...cookie, ...change })).toBe(cookieKey(cookie));
});

test("an unpartitioned cookie differs from its twin in either partition", () => {
  const keys = [true, false].map((hasCrossSiteAncestor) =>
    cookieKey(buildCookie({ partitionKey: { topLevelSite: "https://shop.example", hasCrossSiteAncestor } })),
  );
  expect(new Set([...keys, cookieKey(buildCookie())]).size).toBe(3);
});

test("no isolation and an empty isolating domain are the same", () => {
  expect(cookieKey(buildCookie({ firstPartyDomain: "" }))).toBe(cookieKey(buildCookie()));
});

test("the name as the browser spells it decides: two spellings may read alike", () => {
  const read = buildCookie({ name: "ß" });
  expect(cookieKey({ ...read, apiName: "Ã\x9f" })).not.toBe(cookieKey(read));
});

/** Quotes, separators, control characters, lone surrogates and other keys' own text. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(fc.constantFrom('"', ",", "[", "]", "\\", "\0", "\n", "\ud800", "\\ud800", "null", "true", "/", "."), {
      maxLength: 6,
    })
    .map((parts) => parts.join("")),
);

const identity = fc.record({
  name: hostile,
  domain: hostile,
  hostOnly: fc.boolean(),
  path: hostile,
  storeId: hostile,
  firstPartyDomain: hostile,
  partitionKey: fc.record({ topLevelSite: hostile, hasCrossSiteAncestor: fc.boolean() }),
});

test("no field can be read as another: keys are equal if and only if all eight fields are", () => {
  fc.assert(
    fc.property(identity, identity, fc.integer({ min: 0, max: 255 }), (one, other, mask) => {
      // Take some fields of the first, so that near misses are as common as strangers.
      const fields = Object.keys(one) as (keyof typeof one)[];
      const mixed = Object.fromEntries(
        fields.map((field, index) => [field, (mask >> index) & 1 ? one[field] : other[field]]),
      ) as typeof one;
      const isSame = fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(mixed[field]));
      expect(cookieKey(buildCookie(one)) === cookieKey(buildCookie(mixed))).toBe(isSame);
    }),
    { numRuns: 500 },
  );
});

test("text moved across the border of two fields makes another key", () => {
  fc.assert(
    fc.property(hostile, hostile, fc.nat(), (name, domain, at) => {
      const text = name + domain;
      const cut = at % (text.length + 1);
      const moved = buildCookie({ name: text.slice(0, cut), domain: text.slice(cut) });
      const isSame = moved.name === name;
      expect(cookieKey(buildCookie({ name, domain })) === cookieKey(moved)).toBe(isSame);
    }),
  );
});
