import { expect, test } from "vitest";
import { sitesOf } from "#core/policy/cookie-sites.ts";
import { buildCookie } from "../../support/build-cookie.ts";

const PAGES = [
  { tabId: 1, site: "shop.example", hosts: ["www.shop.example", "ads.example"] },
  { tabId: 2, site: "news.example", hosts: ["news.example", "x.ads.example"] },
];

test.each([
  [
    "in a partition that site's",
    { domain: "ads.example", partitionKey: { topLevelSite: "https://news.example", hasCrossSiteAncestor: true } },
    ["news.example"],
  ],
  [
    "in a partition with a port",
    { domain: "ads.example", partitionKey: { topLevelSite: "https://news.example:8443", hasCrossSiteAncestor: true } },
    ["news.example"],
  ],
  ["a page's own", { domain: ".shop.example", hostOnly: false }, ["shop.example"]],
  ["every page's that uses the host", { domain: ".ads.example", hostOnly: false }, ["shop.example", "news.example"]],
  ["only those that its domain fits", { domain: "ads.example", hostOnly: true }, ["shop.example"]],
  ["its own site's when nobody uses it", { domain: "www.lonely.example" }, ["lonely.example"]],
] as const)("whose rule decides: %s", (_case, cookie, sites) => {
  expect(sitesOf(buildCookie(cookie), PAGES)).toEqual(sites);
});

test("an own open page decides alone", () => {
  const pages = [...PAGES, { tabId: 3, site: "ads.example", hosts: ["ads.example"] }];
  expect(sitesOf(buildCookie({ domain: ".ads.example", hostOnly: false }), pages)).toEqual(["ads.example"]);
});
