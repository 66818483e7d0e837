import { expect, test } from "vitest";
import type { Cookie } from "#core/cookies/cookie.ts";
import { cookiesOfPage, type PageJar } from "#core/pages/page-cookies.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const NOW = 1_700_000_000_000;
const page: PageJar = {
  hosts: ["www.shop.example", "ads.example"],
  topLevelSite: "https://shop.example",
  storeId: "0",
  now: NOW,
};
const partition = (topLevelSite: string, hasCrossSiteAncestor: boolean) => ({
  partitionKey: { topLevelSite, hasCrossSiteAncestor },
});

test.each<[string, Partial<Cookie>, boolean]>([
  ["the page's own host", { domain: "www.shop.example" }, true],
  ["the parent domain", { domain: ".shop.example", hostOnly: false }, true],
  ["a host-only cookie of the parent domain stays away", { domain: "shop.example" }, false],
  ["a sibling host that the page did not use", { domain: "pay.shop.example" }, false],
  ["a host that the page used", { domain: "ads.example" }, true],
  ["a stranger", { domain: "stranger.example" }, false],
  ["a path that is not the page's: a script may ask for it", { domain: "ads.example", path: "/deep" }, true],
  [
    "a partition of this site, first level",
    { domain: "ads.example", ...partition("https://shop.example", true) },
    true,
  ],
  [
    "a partition of this site, own frames",
    { domain: "ads.example", ...partition("https://shop.example", false) },
    true,
  ],
  ["another site's partition", { domain: "ads.example", ...partition("https://news.example", true) }, false],
  [
    "this site's partition under another scheme",
    { domain: "ads.example", ...partition("http://shop.example", true) },
    false,
  ],
  [
    "a partition whose site carries a port",
    { domain: "ads.example", ...partition("https://shop.example:8443", true) },
    true,
  ],
  [
    "another site's partition with a port",
    { domain: "ads.example", ...partition("https://news.example:443", true) },
    false,
  ],
  ["a site that only begins alike", { domain: "ads.example", ...partition("https://shop.example.evil", true) }, false],
  ["isolated for this site", { domain: "ads.example", firstPartyDomain: "shop.example" }, true],
  ["isolated for another site", { domain: "ads.example", firstPartyDomain: "news.example" }, false],
  ["isolated with the scheme", { domain: "ads.example", firstPartyDomain: "(https,shop.example)" }, true],
  ["isolated under another scheme", { domain: "ads.example", firstPartyDomain: "(http,shop.example)" }, false],
  ["isolated with a port", { domain: "ads.example", firstPartyDomain: "(https,shop.example,8443)" }, true],
  ["another store", { domain: "ads.example", storeId: "1" }, false],
  ["a cookie that has expired", { domain: "ads.example", expirationDate: NOW / 1000 }, false],
  ["a cookie that will expire", { domain: "ads.example", expirationDate: NOW / 1000 + 1 }, true],
  ["a cookie that expired long ago", { domain: "ads.example", expirationDate: 1 }, false],
])("%s", (_rule, cookie, isListed) => {
  expect(cookiesOfPage([buildCookie(cookie)], page)).toHaveLength(isListed ? 1 : 0);
});

test("host-only and domain cookies of one name are told apart although they share a host", () => {
  const jar = [
    buildCookie({ domain: "shop.example", hostOnly: true }),
    buildCookie({ domain: ".shop.example", hostOnly: false }),
  ];
  expect(cookiesOfPage(jar, page)).toEqual([jar[1]]);
  expect(cookiesOfPage([...jar].reverse(), page)).toEqual([jar[1]]);
});

test("ten thousand cookies on a page of two thousand hosts take less than a second", () => {
  const hosts = Array.from({ length: 2000 }, (_, index) => `h${index}.example`);
  const jar = Array.from({ length: 10_000 }, (_, index) =>
    buildCookie({ name: `n${index}`, domain: `h${index % 500}.example` }),
  );
  const start = performance.now();
  expect(cookiesOfPage(jar, { ...page, hosts })).toHaveLength(10_000);
  expect(performance.now() - start).toBeLessThan(1000);
});
