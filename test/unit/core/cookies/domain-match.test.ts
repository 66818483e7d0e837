import { expect, test } from "vitest";
import { domainMatches, hostOfDomain } from "#core/cookies/domain-match.ts";

type Case = readonly [rule: string, host: string, domain: string, hostOnly: boolean, matches: boolean];

test.each<Case>([
  ["a host-only cookie goes to its host", "shop.example", "shop.example", true, true],
  ["a host-only cookie goes to no sub-domain", "www.shop.example", "shop.example", true, false],
  ["a domain cookie goes to its own host", "shop.example", ".shop.example", false, true],
  ["a domain cookie goes to sub-domains", "www.shop.example", ".shop.example", false, true],
  ["to deep ones too", "a.b.shop.example", ".shop.example", false, true],
  ["a sub-domain's cookie does not go up", "shop.example", ".www.shop.example", false, false],
  ["a name that only ends alike is another", "notshop.example", ".shop.example", false, false],
  ["siblings are others", "a.shop.example", ".b.shop.example", false, false],
  ["an IP address is only itself", "10.0.0.1", "10.0.0.1", true, true],
  ["the end of an IP address is nothing", "10.0.0.1", "0.0.1", true, false],
  ["an IPv6 address is itself", "[::1]", "[::1]", true, true],
  ["a single label", "localhost", "localhost", true, true],
  ["a trailing dot makes another host", "shop.example.", ".shop.example", false, false],
  ["an absolute name matches its own", "www.shop.example.", ".shop.example.", false, true],
  ["an empty domain matches no host", "shop.example", "", true, false],
])("%s", (_rule, ...[host, domain, hostOnly, matches]) => {
  expect(domainMatches(host, { domain, hostOnly })).toBe(matches);
});

test("only the first dot of a domain is a mark", () => {
  expect([".shop.example", "shop.example", "..x", ""].map(hostOfDomain)).toEqual([
    "shop.example",
    "shop.example",
    ".x",
    "",
  ]);
});
