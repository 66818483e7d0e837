import { expect, test } from "vitest";
import { factsOfRule } from "#core/blocking/rule-table.ts";
import { compiled, entitiesOf, listOf, rulesOf } from "./small-lists.ts";

test("hosts with the same condition are one rule, and a parent stands for its children", () => {
  const from = compiled([listOf(2, "||b.example^", "||a.example^", "||x.a.example^", "||c.example^$third-party")]);
  expect(rulesOf(from, "hosts-advertising").map(({ condition }) => condition)).toEqual([
    { domainType: "thirdParty", requestDomains: ["c.example"] },
    { requestDomains: ["a.example", "b.example"] },
  ]);
});

test("the same pattern on several pages and for several kinds is one rule", () => {
  const from = compiled([
    listOf(
      2,
      "/x.js$script,domain=b.example",
      "/x.js$script,domain=a.example",
      "||h.example/y$image",
      "||h.example/y$media",
    ),
  ]);
  expect(rulesOf(from, "paths-advertising").map(({ condition }) => condition)).toEqual([
    { initiatorDomains: ["a.example", "b.example"], resourceTypes: ["script"], urlFilter: "/x.js" },
    { resourceTypes: ["image", "media"], urlFilter: "||h.example/y" },
  ]);
});

test("pages of a pattern are not united with its kinds: both together would match more", () => {
  const from = compiled([listOf(2, "/x.js$script,domain=a.example", "/x.js$image,domain=b.example")]);
  expect(rulesOf(from, "paths-advertising")).toHaveLength(2);
});

test("pages with other exceptions are not united: the exception would hold for all of them", () => {
  const from = compiled([listOf(2, "/x.js$domain=a.example|~b.a.example", "/x.js$domain=c.example")]);
  expect(rulesOf(from, "paths-advertising")).toHaveLength(2);
});

test("what a blocked host already stops is left out, unless it is important or an exception", () => {
  const lines = [
    "||a.example^",
    "||a.example/x.js",
    "||s.a.example^$script",
    "||a.example/y.js$important",
    "@@||a.example/z.js",
  ];
  const from = compiled([listOf(2, ...lines)]);
  expect(from.report.covered).toBe(2);
  expect(rulesOf(from, "hosts-advertising")).toHaveLength(1);
  expect(rulesOf(from, "paths-advertising").map(({ condition }) => condition.urlFilter)).toEqual(["||a.example/y.js"]);
  expect(rulesOf(from, "hosts-exceptions")).toHaveLength(1);
});

test("a host blocked for third parties covers only filters for third parties", () => {
  const from = compiled([listOf(2, "||a.example^$third-party", "||a.example/x$third-party", "||a.example/y")]);
  expect(rulesOf(from, "paths-advertising").map(({ condition }) => condition.urlFilter)).toEqual(["||a.example/y"]);
});

const CLOAKED = [
  "! SECTION: CNAME disguised tracking networks",
  "! Company name: Criteo",
  "||a.shop.example^",
  "! Company name: Plausible Analytics",
  "||b.shop.example^",
  "! !SECTION: CNAME disguised tracking networks",
  "!-------------- CNAME mail trackers ---",
  "mail.example$image",
  "!-------------- General (unsorted) url blocking ---",
  "||a.shop.example^",
  "||t.example^",
].join("\n");

test("hosts that hide a company are one rule per company, which the table names", () => {
  const from = compiled([{ id: 3, name: "Tracking", text: CLOAKED, updated: "2026-03-20" }]);
  const [criteo] = rulesOf(from, "hosts-advertising");
  expect(criteo?.condition).toEqual({ requestDomains: ["a.shop.example"] });
  expect(factsOfRule(from.tables.chrome, "hosts-advertising", criteo?.id ?? 0)).toEqual({
    source: { name: "Tracking", updated: "2026-03-20" },
    purpose: "advertising",
    owner: "Criteo",
  });
  expect(rulesOf(from, "hosts-analytics").map(({ condition }) => condition.requestDomains)).toEqual([
    ["t.example"],
    ["b.shop.example"],
  ]);
});

test("pixels of letters are left out and counted", () => {
  const from = compiled([{ id: 3, name: "Tracking", text: CLOAKED, updated: "2026-03-20" }]);
  expect(from.report.lists[0]?.other).toMatchObject({ "mail pixel": 1 });
  expect(JSON.stringify(from.rulesets)).not.toContain("mail.example");
});

test.each([
  ["a comment is missing", "! SECTION: CNAME disguised tracking networks\n||a.example^", "comment is missing"],
  ["a comment has moved", "!-------------- CNAME mail trackers ---\n||a.example^", "out of order"],
])("list 3 is refused when %s", (_what, text, message) => {
  expect(() => compiled([{ id: 3, name: "Tracking", text, updated: "" }])).toThrow(message);
});

test("the purpose is the company's, else the list's", () => {
  const entities = entitiesOf({ "count.example": "analytics", "cdn.example": "cdn" });
  const from = compiled([listOf(2, "||x.count.example^", "||cdn.example^"), listOf(3, "||unknown.example^")], entities);
  expect(rulesOf(from, "hosts-advertising").map(({ condition }) => condition.requestDomains)).toEqual([
    ["cdn.example"],
  ]);
  expect(rulesOf(from, "hosts-analytics").map(({ condition }) => condition.requestDomains)).toEqual([
    ["x.count.example"],
    ["unknown.example"],
    ["count.example"],
  ]);
});

test("analytics lies below advertising, so that a grant of analytics alone fits between", () => {
  const from = compiled([listOf(2, "||a.example/x"), listOf(3, "||b.example/x")]);
  const priorities = ["paths-analytics", "paths-advertising"].map((id) => rulesOf(from, id)[0]?.priority);
  expect(priorities).toEqual([1000, 1100]);
});

test("hosts of trackers that no list names are added as third parties, kept and shared ones are not", () => {
  const entities = entitiesOf({
    "new.example": "ad",
    "okta.com": "analytics",
    "cloudfront.net": "ad",
    "face.example": "social",
  });
  const from = compiled([listOf(2, "||old.example^")], entities);
  expect(from.own.map(({ host }) => host).filter(Boolean)).toEqual(["new.example"]);
  const added = rulesOf(from, "hosts-advertising").find(({ condition }) =>
    condition.requestDomains?.includes("new.example"),
  );
  expect(added?.condition.domainType).toBe("thirdParty");
  expect(factsOfRule(from.tables.chrome, "hosts-advertising", added?.id ?? 0)?.source).toEqual({
    name: "third-party-web",
  });
});

test("consent providers are excepted from patterns that name no host", () => {
  const from = compiled([listOf(2, "/banner.js$third-party")], entitiesOf({ "cmp.example": "consent-provider" }));
  expect(rulesOf(from, "hosts-exceptions").map(({ condition }) => condition)).toEqual([
    { requestDomains: ["cmp.example"] },
  ]);
});

test.each([
  ["pixel.shop.example", true],
  ["ads3.shop.example", true],
  ["my-ads.example", false],
  ["adsense.example", false],
  ["t.example", false],
])("a host says itself what it is for: %s %s", (host, isNamed) => {
  const { rules } = compiled([listOf(2, "||x.example^")]).rulesets.chrome[0] ?? { rules: [] };
  const analytics = compiled([listOf(2, "||x.example^")]).rulesets.chrome[1]?.rules ?? [];
  const patterns = [...rules, ...analytics].flatMap(({ condition }) => condition.regexFilter ?? []);
  expect(patterns).toHaveLength(2);
  expect(patterns.some((pattern) => new RegExp(pattern).test(`https://${host}/x.js`))).toBe(isNamed);
});

test("an exception lies in the hosts tier where it can change what that tier does", () => {
  const lines = [
    "||a.example^",
    "||ads.site.example^",
    "@@||a.example/x",
    "@@||site.example^$script",
    "@@||sub.a.example^",
    "@@/any.js",
    "@@||other.example/x",
    "@@||pixel.site.example/x",
  ];
  const from = compiled([listOf(2, ...lines)]);
  expect(rulesOf(from, "hosts-exceptions")).toHaveLength(5);
  expect(rulesOf(from, "paths-exceptions").map(({ condition }) => condition.urlFilter)).toEqual(["||other.example/x"]);
});

test("Firefox gets its own names of kinds, and no paths of one site's own", () => {
  const from = compiled([
    listOf(2, "||a.example^$ping,image", "||shop.example/track.js", "||t.example/x.js$third-party"),
  ]);
  expect(rulesOf(from, "hosts-advertising", "chrome")[0]?.condition.resourceTypes).toEqual(["image", "ping"]);
  expect(rulesOf(from, "hosts-advertising", "firefox")[0]?.condition.resourceTypes).toEqual([
    "beacon",
    "image",
    "imageset",
    "ping",
  ]);
  expect(rulesOf(from, "paths-advertising", "chrome")).toHaveLength(2);
  expect(rulesOf(from, "paths-advertising", "firefox").map(({ condition }) => condition.urlFilter)).toEqual([
    "||t.example/x.js",
  ]);
});

test("the same filters in another order give the same bytes", () => {
  const lines = [
    "||b.example^",
    "||a.example^",
    "/x.js$script",
    "@@/y.js",
    "||c.example^$third-party",
    "||d.example/p$image",
  ];
  const forth = compiled([listOf(2, ...lines), listOf(17, "$removeparam=b", "$removeparam=a")]);
  const back = compiled([listOf(2, ...lines.toReversed()), listOf(17, "$removeparam=a", "$removeparam=b")]);
  expect(JSON.stringify(back.rulesets)).toBe(JSON.stringify(forth.rulesets));
});

test("ids count from 1 and the table knows every one of them and no other", () => {
  const from = compiled([listOf(2, "||a.example^", "||b.example^$script", "@@/y.js"), listOf(3, "||c.example/x")]);
  for (const { id, rules } of from.rulesets.firefox) {
    expect(rules.map((rule) => rule.id)).toEqual(rules.map((_, index) => index + 1));
    for (const rule of rules) expect(factsOfRule(from.tables.firefox, id, rule.id)).toBeDefined();
    expect(factsOfRule(from.tables.firefox, id, rules.length + 1)).toBeUndefined();
  }
});
