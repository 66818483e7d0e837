import { expect, test } from "vitest";
import { topLevelSiteOf, withoutPort } from "#core/address.ts";
import { partyOf } from "#core/party.ts";
import { siteOfHost } from "#core/site.ts";

test.each([
  ["the page's own host", "shop.example", "shop.example", "first-party"],
  ["a sub-domain", "cdn.shop.example", "www.shop.example", "first-party"],
  ["another site", "ads.example", "shop.example", "third-party"],
  ["a name that ends alike", "notshop.example", "shop.example", "third-party"],
  ["neighbours under a private suffix", "alice.github.io", "bob.github.io", "third-party"],
  ["neighbours under co.uk", "a.co.uk", "b.co.uk", "third-party"],
  ["the same IP address", "127.0.0.1", "127.0.0.1", "first-party"],
  ["IP addresses that end alike", "10.0.0.1", "11.0.0.1", "third-party"],
  ["hosts below localhost", "a.localhost", "b.localhost", "third-party"],
  ["with and without a trailing dot", "shop.example.", "shop.example", "third-party"],
  ["an IDN and its sub-domain", "www.xn--bcher-kva.example", "xn--bcher-kva.example", "first-party"],
])("%s: %s on %s is %s", (_rule, host, topHost, party) => {
  expect(partyOf(siteOfHost(host), siteOfHost(topHost))).toBe(party);
});

test.each([
  ["https://shop.example:8443", "https://shop.example"],
  ["https://shop.example", "https://shop.example"],
  ["http://127.0.0.1:80", "http://127.0.0.1"],
  ["https://[::1]:8443", "https://[::1]"],
  ["https://[2001:db8::1]", "https://[2001:db8::1]"],
  ["", ""],
])("without its port %s is %s", (withPort, without) => {
  expect(withoutPort(withPort)).toBe(without);
});

test("a top-level site names its scheme", () => {
  expect(topLevelSiteOf("http", "shop.example")).toBe("http://shop.example");
});
