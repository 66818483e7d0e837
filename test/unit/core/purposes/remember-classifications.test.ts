import { expect, test } from "vitest";
import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import type { Party } from "#core/party.ts";
import { UNCLASSIFIED } from "#core/purposes/classification.ts";
import { rememberClassifications } from "#core/purposes/remember-classifications.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

/** How often classification is really asked when these cookies are seen one after the other. */
function asked(...cookies: readonly (Partial<Cookie> & { readonly party?: Party })[]): number {
  const remember = rememberClassifications();
  let count = 0;
  for (const { party = "third-party", ...parts } of cookies) {
    const cookie = buildCookie(parts);
    remember({ key: cookieKey(cookie), cookie, party }, () => {
      count += 1;
      return UNCLASSIFIED;
    });
  }
  return count;
}

test("a cookie that is as it was is not classified again", () => {
  expect(asked({}, {}, {})).toBe(1);
  expect(asked({ expirationDate: 5 }, { expirationDate: 5 })).toBe(1);
});

test.each<[string, Partial<Cookie> & { readonly party?: Party }]>([
  ["value", { value: "other" }],
  ["expiry", { expirationDate: 9 }],
  ["Secure", { secure: true }],
  ["HttpOnly", { httpOnly: true }],
  ["SameSite", { sameSite: "lax" }],
  ["party", { party: "first-party" }],
  ["name", { name: "other" }],
  ["domain", { domain: "news.example" }],
  ["partition", { partitionKey: { topLevelSite: "https://news.example", hasCrossSiteAncestor: true } }],
])("another %s is another cookie to classify", (_what, change) => {
  expect(asked({}, change)).toBe(2);
});

test("what was answered is what is told", () => {
  const remember = rememberClassifications();
  const cookie = buildCookie();
  const seen = { key: cookieKey(cookie), cookie, party: "first-party" } as const;
  const first = remember(seen, () => ({ purpose: "analytics", step: "table" }));
  expect(remember(seen, () => UNCLASSIFIED)).toBe(first);
});

test("it never holds more than 5,000", () => {
  const names = Array.from({ length: 5_001 }, (_, index) => ({ name: `c${index}` }));
  expect(asked(...names, { name: "c5000" })).toBe(5_001);
  expect(asked(...names, { name: "c0" })).toBe(5_002);
});
