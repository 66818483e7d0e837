import { expect, test } from "vitest";
import { createPolicy, type Policy } from "#core/policy/policy.ts";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import { type Outcome, type Subject, type VerdictStep, verdict } from "#core/policy/verdict.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose, PURPOSES } from "#core/purposes/purpose.ts";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";

const SITE = "shop.example";
const NOW = Date.UTC(2026, 10, 20);

type Given = {
  readonly settings?: Partial<Settings>;
  readonly granted?: readonly OptionalPurpose[];
  readonly expiresAt?: number;
  readonly off?: readonly string[];
  readonly rules?: readonly TrackerRule[];
};

function policy({ settings, granted, expiresAt = NOW + 1, off = [], rules = [] }: Given): Policy {
  const decision = granted && ({ granted, at: NOW - 1, how: "banner", expiresAt } as const);
  return createPolicy(
    {
      settings: { ...DEFAULT_SETTINGS, ...settings },
      decisions: new Map(decision ? [[SITE, decision]] : []),
      unprotected: off,
      trackerRules: rules,
    },
    NOW,
  );
}

const request = (over: Partial<Subject> = {}): Subject => ({
  kind: "request",
  host: "px.ads.example",
  party: "third-party",
  purpose: "advertising",
  ...over,
});
const cookie = (over: Partial<Subject> = {}): Subject => ({ ...request(over), kind: "cookie" });
const rule = (choice: TrackerRule["choice"], site?: string, domain = "ads.example"): TrackerRule => ({
  domain,
  choice,
  ...(site && { site }),
});

test.each<[string, Given, Subject, readonly [Outcome, VerdictStep]]>([
  ["not yet asked: advertising", {}, request(), ["block", "standing-answer"]],
  ["not yet asked: an advertiser's cookie", {}, cookie(), ["remove", "standing-answer"]],
  [
    "not yet asked: a first-party analytics cookie",
    {},
    cookie({ party: "first-party", purpose: "analytics" }),
    ["remove", "standing-answer"],
  ],
  ["not yet asked: functional", {}, cookie({ purpose: "functional" }), ["allow", "standing-answer"]],
  [
    "refuse everything: functional cookie",
    { settings: { standingAnswer: "refuse" } },
    cookie({ purpose: "functional" }),
    ["remove", "standing-answer"],
  ],
  [
    "refuse everything: a functional third party still shows",
    { settings: { standingAnswer: "refuse" } },
    request({ purpose: "functional" }),
    ["strip-cookies", "standing-answer"],
  ],
  ["only show me", { settings: { standingAnswer: "observe" } }, request(), ["allow", "observe"]],
  [
    "only show me, but refused here",
    { settings: { standingAnswer: "observe" }, granted: [] },
    request(),
    ["block", "decision"],
  ],
  ["granted", { granted: ["advertising"] }, request(), ["allow", "decision"]],
  ["the other purpose granted", { granted: ["analytics"] }, request(), ["block", "decision"]],
  ["a grant that ended", { granted: ["advertising"], expiresAt: NOW }, request(), ["block", "standing-answer"]],
  ["necessary under a refusal", { granted: [] }, cookie({ purpose: "necessary" }), ["allow", "necessary"]],
  ["the site's own request", { granted: [] }, request({ party: "first-party" }), ["allow", "first-party-request"]],
  ["unknown third party", {}, request({ purpose: "unclassified" }), ["allow", "unclassified"]],
  [
    "unknown third party, strict",
    { settings: { isStrict: true } },
    request({ purpose: "unclassified" }),
    ["strip-cookies", "strict"],
  ],
  [
    "unknown third-party cookie, strict",
    { settings: { isStrict: true } },
    cookie({ purpose: "unclassified" }),
    ["remove", "strict"],
  ],
  [
    "unknown first-party cookie, strict",
    { settings: { isStrict: true } },
    cookie({ party: "first-party", purpose: "unclassified" }),
    ["allow", "unclassified"],
  ],
  ["protection off", { off: [SITE] }, request(), ["allow", "protection-off"]],
  ["protection off elsewhere", { off: ["news.example"] }, request(), ["block", "standing-answer"]],
  ["the person's rule here", { rules: [rule("allow", SITE)] }, request(), ["allow", "rule-here"]],
  ["a rule of another site", { rules: [rule("allow", "news.example")] }, request(), ["block", "standing-answer"]],
  ["a rule everywhere", { rules: [rule("strip-cookies")] }, request(), ["strip-cookies", "rule-everywhere"]],
  [
    "here before everywhere, whichever came last",
    { rules: [rule("allow", SITE), rule("block")] },
    request(),
    ["allow", "rule-here"],
  ],
  [
    "the longer domain",
    { rules: [rule("block", SITE, "px.ads.example"), rule("allow", SITE)] },
    request(),
    ["block", "rule-here"],
  ],
  [
    "a rule that blocks, protection off",
    { off: [SITE], rules: [rule("block")] },
    request(),
    ["block", "rule-everywhere"],
  ],
  [
    "a rule that blocks takes the cookies too",
    { granted: ["advertising"], rules: [rule("block", SITE)] },
    cookie(),
    ["remove", "rule-here"],
  ],
  [
    "a rule says nothing of the site's own cookies",
    { rules: [rule("block")] },
    cookie({ party: "first-party", purpose: "necessary" }),
    ["allow", "necessary"],
  ],
  [
    "a name that only ends like the rule's",
    { rules: [rule("allow", SITE)] },
    request({ host: "bads.example" }),
    ["block", "standing-answer"],
  ],
])("%s", (_what, given, subject, [outcome, because]) => {
  expect(verdict(subject, SITE, policy(given))).toEqual({ outcome, because });
});

test("what is necessary or the site's own request is let through under every answer", () => {
  for (const settings of ["ask", "refuse", "functional", "observe"] as const)
    for (const granted of [undefined, [], [...OPTIONAL_PURPOSES]])
      for (const purpose of PURPOSES) {
        const held = policy({ settings: { standingAnswer: settings, isStrict: true }, ...(granted && { granted }) });
        expect(verdict(cookie({ purpose: "necessary" }), SITE, held).outcome).toBe("allow");
        expect(verdict(request({ purpose, party: "first-party" }), SITE, held).outcome).toBe("allow");
      }
});
