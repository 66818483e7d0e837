import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DnrCondition } from "#core/blocking/dnr-rule.ts";
import { createPathIndex, type PathRequest } from "#core/blocking/path-index.ts";

const indexOf = (condition: DnrCondition, type: "block" | "allow" = "block") =>
  createPathIndex([{ id: 1, priority: 1, action: { type }, condition }]);

const asked = (url: string, more: Partial<PathRequest> = {}): PathRequest => ({
  url,
  host: new URL(url).hostname,
  initiator: "shop.example",
  isThirdParty: true,
  type: "script",
  ...more,
});

describe("a filter for addresses", () => {
  test.each([
    ["||cdn.example/ads/", "https://cdn.example/ads/a.js", true],
    ["||cdn.example/ads/", "https://a.cdn.example/ads/a.js", true],
    ["||cdn.example/ads/", "https://notcdn.example/ads/a.js", false],
    ["||cdn.example/ads/", "https://x.example/?u=cdn.example/ads/", false],
    ["/prebid/*.js", "https://x.example/prebid/1/a.js", true],
    ["/prebid/*.js", "https://x.example/prebid/a.css", false],
    ["/collect^", "https://x.example/collect?v=1", true],
    ["/collect^", "https://x.example/collect", true],
    ["/collect^", "https://x.example/collector", false],
    ["|https://t.example/p|", "https://t.example/p", true],
    ["|https://t.example/p|", "https://t.example/p2", false],
    ["&ad=", "https://x.example/?a=1&ad=2", true], // too short to be filed
    ["/a.gif?", "https://x.example/aXgif?", false], // a dot is a dot
  ])("%s on %s: %s", (urlFilter, url, isStopped) => {
    expect(indexOf({ urlFilter }).stops(asked(url))).toBe(isStopped);
  });
});

test.each<[string, DnrCondition, Partial<PathRequest>, boolean]>([
  ["the kind", { resourceTypes: ["image"] }, { type: "image" }, true],
  ["another kind", { resourceTypes: ["image"] }, {}, false],
  ["a kind left out", { excludedResourceTypes: ["script"] }, {}, false],
  ["the party", { domainType: "thirdParty" }, {}, true],
  ["another party", { domainType: "thirdParty" }, { isThirdParty: false }, false],
  ["the page", { initiatorDomains: ["shop.example"] }, { initiator: "www.shop.example" }, true],
  ["another page", { initiatorDomains: ["news.example"] }, {}, false],
  ["a page left out", { excludedInitiatorDomains: ["shop.example"] }, {}, false],
  ["the host", { requestDomains: ["x.example"] }, {}, true],
  ["a host left out", { excludedRequestDomains: ["x.example"] }, {}, false],
])("a condition by %s", (_what, condition, more, isStopped) => {
  const index = indexOf({ urlFilter: "/track.js", ...condition });
  expect(index.stops(asked("https://x.example/track.js", more))).toBe(isStopped);
});

test("expressions are tried, exceptions are not", () => {
  expect(indexOf({ regexFilter: "/[a-f0-9]{8}\\.js$" }).stops(asked("https://x.example/deadbeef.js"))).toBe(true);
  expect(indexOf({ urlFilter: "/track.js" }, "allow").stops(asked("https://x.example/track.js"))).toBe(false);
});

test("all rules of the package are read, and an innocent address is told from them in a moment", () => {
  const read = (id: string) => JSON.parse(readFileSync(`src/generated/rulesets/chrome/${id}.json`, "utf8"));
  const index = createPathIndex([...read("paths-advertising"), ...read("paths-analytics")]);
  expect(index.stops(asked("https://cdn.example/assets/app.3f2a.js"))).toBe(false);
  expect(index.stops(asked("https://cdn.example/?next=/collect/"))).toBe(false);
  expect(index.stops(asked("https://www.xing.com/collect/x"))).toBe(true);
});
