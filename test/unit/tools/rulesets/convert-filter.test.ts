import { expect, test } from "vitest";
import type { ListId } from "../../../../tools/rulesets/filter.ts";
import { compiled, entitiesOf, listOf, rulesOf } from "./small-lists.ts";

const BLOCK = { type: "block" };
const ALLOW = { type: "allow" };

test.each([
  ["a whole host", "||ads.example^", { priority: 1100, action: BLOCK, condition: { requestDomains: ["ads.example"] } }],
  [
    "a host as third party",
    "||ads.example^$third-party",
    { priority: 1100, action: BLOCK, condition: { requestDomains: ["ads.example"], domainType: "thirdParty" } },
  ],
  [
    "a host in other letters, in punycode",
    "||bücher.Example^",
    { priority: 1100, action: BLOCK, condition: { requestDomains: ["xn--bcher-kva.example"] } },
  ],
  [
    "kinds of requests",
    "||ads.example^$script,image",
    {
      priority: 1100,
      action: BLOCK,
      condition: { requestDomains: ["ads.example"], resourceTypes: ["image", "script"] },
    },
  ],
  [
    "all kinds but one, and never the page itself",
    "||ads.example^$~image",
    {
      priority: 1100,
      action: BLOCK,
      condition: { requestDomains: ["ads.example"], excludedResourceTypes: ["image", "main_frame"] },
    },
  ],
  [
    "pages that are named and pages that are not",
    "||ads.example^$domain=shop.example|~old.shop.example",
    {
      priority: 1100,
      action: BLOCK,
      condition: {
        requestDomains: ["ads.example"],
        initiatorDomains: ["shop.example"],
        excludedInitiatorDomains: ["old.shop.example"],
      },
    },
  ],
  [
    "an important filter, above exceptions",
    "||ads.example^$important",
    { priority: 1300, action: BLOCK, condition: { requestDomains: ["ads.example"] } },
  ],
  [
    "a redirect for which we have no answer, as a block",
    "||ads.example^$redirect=nooptext",
    { priority: 1100, action: BLOCK, condition: { requestDomains: ["ads.example"] } },
  ],
  [
    "padding and pop-ups beside a kind say nothing",
    "||ads.example^$script,popup,_____",
    { priority: 1100, action: BLOCK, condition: { requestDomains: ["ads.example"], resourceTypes: ["script"] } },
  ],
  [
    "everything but the page itself",
    "||ads.example^$all",
    { priority: 1100, action: BLOCK, condition: { requestDomains: ["ads.example"] } },
  ],
])("%s: a rule for hosts", (_what, filter, rule) => {
  expect(rulesOf(compiled([listOf(2, filter)]), "hosts-advertising")).toEqual([{ id: 1, ...rule }]);
});

test.each([
  ["a part of a host", "||ads.example/banner.", { urlFilter: "||ads.example/banner." }],
  [
    "a pattern without a host holds for third parties only",
    "/banner/*$image",
    { urlFilter: "/banner/", domainType: "thirdParty", resourceTypes: ["image"] },
  ],
  [
    "… unless it names its pages",
    "/banner/x$domain=shop.example",
    { urlFilter: "/banner/x", initiatorDomains: ["shop.example"] },
  ],
  [
    "an expression, small and capital letters told apart",
    "/^https:\\/\\/ads[0-9]\\./$match-case,third-party",
    { regexFilter: "^https://ads[0-9]\\.", isUrlFilterCaseSensitive: true, domainType: "thirdParty" },
  ],
  [
    "targets that are named and targets that are denied",
    "/x.js$third-party,to=a.example|~b.example,denyallow=c.example",
    {
      urlFilter: "/x.js",
      domainType: "thirdParty",
      requestDomains: ["a.example"],
      excludedRequestDomains: ["b.example", "c.example"],
    },
  ],
  ["a method", "||ads.example/x$method=POST", { urlFilter: "||ads.example/x", requestMethods: ["post"] }],
  [
    "only pages and kinds are named",
    "$script,third-party,domain=shop.example",
    { domainType: "thirdParty", initiatorDomains: ["shop.example"], resourceTypes: ["script"] },
  ],
  ["letters outside ASCII in a path", "||ads.example/é", { urlFilter: "||ads.example/%C3%A9" }],
])("%s: a rule for paths", (_what, filter, condition) => {
  const [rule, ...more] = rulesOf(compiled([listOf(2, filter)]), "paths-advertising");
  expect([rule?.condition, more]).toEqual([condition, []]);
});

test("a page named with every ending stands for the common ones", () => {
  const [rule] = rulesOf(compiled([listOf(2, "||ads.example^$domain=shop.*")]), "hosts-advertising");
  expect(rule?.condition.initiatorDomains).toEqual(expect.arrayContaining(["shop.com", "shop.de", "shop.co.uk"]));
});

test("an exception beats blocks of both purposes and loses to important ones", () => {
  const from = compiled([listOf(2, "||ads.example^", "@@||ads.example/player.js$script,domain=video.example")]);
  expect(rulesOf(from, "hosts-exceptions")).toEqual([
    {
      id: 1,
      priority: 1200,
      action: ALLOW,
      condition: {
        urlFilter: "||ads.example/player.js",
        initiatorDomains: ["video.example"],
        resourceTypes: ["script"],
      },
    },
  ]);
});

test("a page on which a list wants no rules is taken only where it was read", () => {
  const from = compiled([listOf(2, "@@||tagmanager.google.com^$document", "@@||shop.example^$document")]);
  const pages = rulesOf(from, "paths-exceptions").concat(rulesOf(from, "hosts-exceptions"));
  expect(pages).toEqual([
    {
      id: 1,
      priority: 1200,
      action: { type: "allowAllRequests" },
      condition: { requestDomains: ["tagmanager.google.com"], resourceTypes: ["main_frame"] },
    },
  ]);
});

test.each<[reason: string, filter: string, list?: ListId]>([
  ["pop-up windows only", "||ads.example^$popup,third-party"],
  ["page-wide block", "||ads.example^$document"],
  ["page-wide exception not reviewed", "@@||shop.example^$document"],
  ["page-wide exception not reviewed", "@@||shop.example/a$urlblock"],
  ["stealth and cosmetic exceptions", "@@||shop.example^$generichide"],
  ["stealth and cosmetic exceptions", "@@||shop.example^$stealth=donottrack"],
  ["needs response headers", "||ads.example^$header=x-ads"],
  ["changes headers, cookies or content", "||shop.example^$csp=script-src 'none'"],
  ["changes headers, cookies or content", "$cookie=tracker"],
  ["changes headers, cookies or content", "@@||ads.example/x.js$redirect=noopjs"],
  ["unknown modifier", "||ads.example^$someday"],
  ["regular expression refused by RE2 or JavaScript", "/ads(?!ense)/$script"],
  [
    "regular expression over the limit",
    "/^https:\\/\\/[a-z]{8,16}\\.com\\/(?:[A-Za-z]+\\/)*(?:[_0-9A-Za-z]{1,20}[-.])*x/$script",
  ],
  ["pattern not ASCII or malformed", "||*.ads.example^"],
  ["pattern not ASCII or malformed", "||-ads-.example^"],
  ["matches every address", "*$script"],
  ["domain given as regular expression", "||ads.example^$domain=/shop[0-9]/"],
  ["type unknown or contradictory", "||ads.example^$script,~image"],
  ["disabled by badfilter", "||ads.example^$image,third-party\n||ads.example^$third-party,image,badfilter"],
  ["duplicate", "||ads.example^\n||ads.example^"],
  ["parameter given as expression or inverse", "$removeparam=/^utm_/", 17],
  ["parameter given as expression or inverse", "||shop.example^$removeparam=~id", 17],
  ["parameter rule outside pages and frames", "||shop.example/api$xmlhttprequest,removeparam=from", 17],
  ["parameter rule with unsupported conditions", "||shop.example^$removeparam", 17],
  ["parameter rule with unsupported conditions", "?from=ad^$removeparam=from", 17],
  ["parameter rule with unsupported conditions", "$removeparam=id,domain=~shop.example", 17],
])("refused and counted: %s: %s", (reason, text, list = 2) => {
  const from = compiled([listOf(list, ...text.split("\n"))]);
  const [account] = from.report.lists;
  expect(account?.refused).toMatchObject({ [reason]: 1 });
});

test("every line of a list is accounted for", () => {
  const lines = [
    "! comment",
    "",
    "||a.example^",
    "||b.example^$popup",
    "shop.example##.ad",
    "$removeparam=x",
    "||a.example^",
  ];
  const [account] = compiled([listOf(2, ...lines)]).report.lists;
  expect(account).toEqual({
    list: 2,
    lines: 7,
    other: { comment: 1, cosmetic: 1, empty: 1 },
    converted: 2,
    refused: { "pop-up windows only": 1, duplicate: 1 },
  });
});

test("a consent provider is never blocked, by its host or a path of it", () => {
  const lists = [listOf(2, "||cmp.example^", "||cdn.cmp.example/banner.js"), listOf(3, "||cmp.example^$third-party")];
  const from = compiled(lists, entitiesOf({ "cmp.example": "consent-provider" }));
  expect(from.report.consentProviders).toBe(3);
  expect(
    from.rulesets.chrome.flatMap(({ id }) => rulesOf(from, id)).filter(({ action }) => action.type === "block"),
  ).toEqual([]);
});
