import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TargetBrowser } from "#core/blocking/rulesets.ts";
import { tabRules } from "#core/blocking/wanted/tab-rules.ts";
import { sitesWithoutSignal, wantedRules } from "#core/blocking/wanted/wanted-rules.ts";
import { wantedRulesets } from "#core/blocking/wanted/wanted-rulesets.ts";
import type { Policy } from "#core/policy/policy.ts";
import { verdict } from "#core/policy/verdict.ts";
import { siteOfHost } from "#core/site.ts";
import { type DnrRequest, outcomeOf } from "../../../../support/dnr-engine.ts";
import {
  anyPolicy,
  decisionOf,
  HOSTS,
  PURPOSE_OF,
  policyOf,
  SITES,
  STATIC_RULES,
} from "../../../../support/policies.ts";

const TAB = 7;
const PRIVATE_TAB = 8;

/** All rules that stand while a normal and a private window show this page. */
function rulesOn(top: string, browser: TargetBrowser, normal: Policy, privately = policyOf()) {
  const site = siteOfHost(top);
  const shown = [
    { tabId: TAB, site, isPrivate: false },
    { tabId: PRIVATE_TAB, site, isPrivate: true },
  ];
  const isOn = wantedRulesets(normal, browser).includes("hosts-advertising");
  return [
    ...(isOn ? STATIC_RULES : []),
    ...wantedRules(normal, HOSTS, browser),
    ...tabRules({ normal, private: privately }, shown, { hosts: HOSTS, browser }),
  ];
}

const asked = (host: string, top: string, initiator = top): DnrRequest => ({
  host,
  top,
  initiator,
  tabId: TAB,
  type: "image",
});

function saidOf(host: string, top: string, policy: Policy) {
  const site = siteOfHost(top);
  const party = siteOfHost(host) === site ? "first-party" : "third-party";
  const purpose = PURPOSE_OF[siteOfHost(host)] ?? "unclassified";
  return verdict({ kind: "request", host, party, purpose }, site, policy);
}

describe.each(["chrome", "firefox"] as const)("in %s", (browser) => {
  const hosts = [...Object.keys(PURPOSE_OF), "px.adnet.example"];
  const anyRequest = fc.record({
    host: fc.constantFrom(...hosts),
    top: fc.constantFrom(...SITES, "chat.example"),
    depth: fc.constantFrom("from the page", "from its own frame", "from a frame of another"),
  });

  test("the rules do what the verdict says, for the page's own requests and in frames", () => {
    fc.assert(
      fc.property(anyPolicy, anyRequest, (policy, { host, top, depth }) => {
        const initiator = {
          "from the page": top,
          "from its own frame": host,
          "from a frame of another": "cdn.example",
        }[depth];
        const said = saidOf(host, top, policy);
        // Strictness by rules ends at the third party's own frame; there the guard of cookies has the word.
        fc.pre(!(said.because === "strict" && siteOfHost(initiator) === siteOfHost(host)));
        // The rulesets' hosts are stopped at the door of their own frame, so nothing is asked from within.
        fc.pre(!(said.outcome === "block" && depth === "from its own frame"));
        const { outcome } = outcomeOf(rulesOn(top, browser, policy), asked(host, top, initiator));
        expect(outcome).toBe(said.outcome);
      }),
      { numRuns: 3000 },
    );
  });

  test("in a private window what was answered there holds, where it lets through", () => {
    const privately = policyOf({ decisions: new Map([["shop.example", decisionOf(["analytics", "advertising"])]]) });
    const rules = rulesOn("shop.example", browser, policyOf(), privately);
    expect(outcomeOf(rules, { ...asked("adnet.example", "shop.example"), tabId: PRIVATE_TAB }).outcome).toBe("allow");
    expect(outcomeOf(rules, asked("adnet.example", "shop.example")).outcome).toBe("block");
  });

  test("a worker of a site has what its page has", () => {
    const worker = { host: "adnet.example", initiator: "shop.example", tabId: -1, type: "xmlhttprequest" };
    const off = policyOf({ unprotected: new Set(["shop.example"]) });
    const granted = policyOf({ decisions: new Map([["shop.example", decisionOf(["analytics", "advertising"])]]) });
    for (const policy of [off, granted])
      expect(outcomeOf(rulesOn("shop.example", browser, policy), worker).outcome).toBe("allow");
    expect(outcomeOf(rulesOn("shop.example", browser, policyOf()), worker).outcome).toBe("block");
  });

  test("the signal is told to every site but those without protection and those where everything was granted", () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...SITES), fc.constantFrom("main_frame", "image"), (policy, top, type) => {
        const { tellsGpc } = outcomeOf(rulesOn(top, browser, policy), { ...asked(top, top), type });
        expect(tellsGpc).toBe(policy.settings.sendsGpc && !sitesWithoutSignal(policy).includes(top));
      }),
    );
  });

  test("every rule is one that the browser takes", () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        const rules = wantedRules(policy, HOSTS, browser);
        expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
        for (const { condition } of rules) {
          expect(Object.values(condition).filter((value) => Array.isArray(value) && value.length === 0)).toEqual([]);
          if (browser === "firefox") expect(JSON.stringify(condition)).not.toMatch(/topDomains/i);
          expect(JSON.stringify(condition)).not.toMatch(/tabIds/i); // session rules only
        }
      }),
    );
  });
});

test("protection off is two rules, however many sites", () => {
  const off = policyOf({ unprotected: new Set(["shop.example", "news.example"]), settings: { sendsGpc: false } });
  expect(wantedRules(off, HOSTS, "chrome")).toHaveLength(2);
});

test("what no browser takes for a host is left out, so that it cannot make it refuse the others", () => {
  const hostile = [
    "",
    "*",
    "a b.example",
    "Ads.example",
    "adnet.example:80",
    "[::1]",
    "ads..example",
    "bücher.example",
    ".",
  ];
  const policy = policyOf({
    trackerRules: hostile.flatMap((domain) => [
      { domain, choice: "block" as const },
      { domain: "adnet.example", site: domain, choice: "block" as const },
    ]),
    unprotected: new Set(hostile.filter((site) => site !== "")),
    decisions: new Map(hostile.map((site) => [site, decisionOf([])])),
    settings: { sendsGpc: false },
  });
  expect(wantedRules(policy, HOSTS, "chrome")).toEqual([]);
});

test("of thousands of words the newest become rules, few enough for either browser", () => {
  const words = Array.from({ length: 6000 }, (_each, index) => `site${index}.example`);
  const trackerRules = words.map((site) => ({ domain: "cdn.example", site, choice: "strip-cookies" as const }));
  const policy = policyOf({ trackerRules, settings: { sendsGpc: false } });
  for (const [browser, most] of [
    ["chrome", 30_000],
    ["firefox", 5000],
  ] as const) {
    const rules = wantedRules(policy, HOSTS, browser);
    const isChanging = ({ action }: (typeof rules)[number]) => action.type === "modifyHeaders";
    expect(rules.length).toBeLessThanOrEqual(most);
    expect(rules.filter(isChanging).length).toBeLessThanOrEqual(5000);
    expect(JSON.stringify(rules)).toContain("site5999.example");
    expect(JSON.stringify(rules)).not.toContain("site0.example");
  }
});
