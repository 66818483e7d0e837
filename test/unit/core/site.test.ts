import { expect, test } from "vitest";
import { siteOfHost } from "#core/site.ts";

test.each([
  ["a sub-domain belongs to its registrable domain", "www.shop.example", "shop.example"],
  ["so does a deep one", "a.b.c.shop.example", "shop.example"],
  ["a registrable domain is its own site", "shop.example", "shop.example"],
  ["two labels may be one public suffix", "www.shop.co.uk", "shop.co.uk"],
  ["a wildcard suffix takes one more label", "a.b.c.mm", "b.c.mm"],
  ["an exception of a wildcard is registrable", "www.www.ck", "www.ck"],
  ["a private suffix counts", "alice.github.io", "alice.github.io"],
  ["below a private suffix one label more", "deep.alice.github.io", "alice.github.io"],
  ["blogs are sites of their own", "someone.blogspot.com", "someone.blogspot.com"],
  ["a public suffix itself has no registrable domain", "co.uk", "co.uk"],
  ["a private suffix itself neither", "github.io", "github.io"],
  ["nor a top-level domain", "com", "com"],
  ["an IPv4 address is itself", "127.0.0.1", "127.0.0.1"],
  ["no part of an IPv4 address is a site", "10.1.2.3", "10.1.2.3"],
  ["an IPv6 address is itself, brackets and all", "[::1]", "[::1]"],
  ["a long IPv6 address too", "[2001:db8::7:1]", "[2001:db8::7:1]"],
  ["an IPv6 address that ends like IPv4", "[::ffff:7f00:1]", "[::ffff:7f00:1]"],
  ["localhost", "localhost", "localhost"],
  ["a host below localhost is its own site, as in both browsers", "a.localhost", "a.localhost"],
  ["a deeper one shares it", "b.a.localhost", "a.localhost"],
  ["a single label", "intranet", "intranet"],
  ["a suffix that nobody listed counts as one label", "www.shop.unlisted", "shop.unlisted"],
  ["punycode under a plain suffix", "www.xn--bcher-kva.example", "xn--bcher-kva.example"],
  ["punycode as the suffix", "www.xn--85x722f.xn--55qx5d.cn", "xn--85x722f.xn--55qx5d.cn"],
  ["a trailing dot makes another site", "www.shop.example.", "shop.example."],
  ["a trailing dot after two labels of suffix", "www.shop.co.uk.", "shop.co.uk."],
  ["a trailing dot after a public suffix", "co.uk.", "co.uk."],
  ["a trailing dot after a single label", "localhost.", "localhost."],
  ["an underscore is no obstacle", "my_shop.shop.example", "shop.example"],
  ["a numeric label is no IP address", "1.2.3.shop.example", "shop.example"],
  ["no host, no site", "", ""],
])("%s", (_rule, host, site) => {
  expect(siteOfHost(host)).toBe(site);
});

test("a site is its own site, whatever the host", () => {
  for (const host of ["www.shop.example", "a.b.co.uk", "x.github.io", "[::1]", "www.shop.example."]) {
    expect(siteOfHost(siteOfHost(host))).toBe(siteOfHost(host));
  }
});
