import { describe, expect, test } from "vitest";
import { popupPlaces } from "#core/cmp/popup-places.ts";
import { hasReturned, isPopupRecord, popupPlan, withAnswer } from "#core/cmp/site-popup.ts";
import type { Decision } from "#core/consent/decision.ts";
import { grantedBy, type StandingAnswer } from "#core/consent/standing-answer.ts";
import type { Policy } from "#core/policy/policy.ts";
import { DEFAULT_SETTINGS } from "#core/settings.ts";

const SITE = "shop.example";
const decision: Decision = { granted: ["analytics"], at: 1, how: "banner", expiresAt: 9 };

function policyWith(standingAnswer: StandingAnswer, isDecided = false, isProtected = true): Policy {
  return {
    settings: { ...DEFAULT_SETTINGS, standingAnswer },
    decisions: new Map(isDecided ? [[SITE, decision]] : []),
    unprotected: new Set(isProtected ? [] : [SITE]),
    trackerRules: [],
  };
}

describe("a site's own pop-up", () => {
  test.each([
    ["waits while our banner asks", policyWith("ask"), { kind: "wait" }],
    ["is answered as the person decided", policyWith("ask", true), { kind: "answer", granted: ["analytics"] }],
    ["is refused under a standing refusal", policyWith("refuse"), { kind: "answer", granted: [] }],
    ["is left what is functional", policyWith("functional"), { kind: "answer", granted: grantedBy("functional") }],
    ["is left alone when nothing is enforced", policyWith("observe"), { kind: "leave" }],
    ["is left alone where protection is off", policyWith("refuse", true, false), { kind: "leave" }],
  ])("%s", (_what, policy, plan) => {
    expect(popupPlan(policy, SITE)).toEqual(plan);
  });
});

describe("an answer of a moment ago", () => {
  const first = { frame: "", document: "a", at: 1000 };

  test.each([
    ["counts in the next document", { frame: "", document: "b", at: 2000 }, true],
    ["does not count in its own document", { frame: "", document: "a", at: 2000 }, false],
    ["does not count in another frame", { frame: "https://x.example/", document: "b", at: 2000 }, false],
    ["does not count for ever", { frame: "", document: "b", at: 32_000 }, false],
  ])("%s", (_what, next, returned) => {
    expect(hasReturned([first], next)).toBe(returned);
  });

  test("is kept with the others, up to twenty", () => {
    const many = Array.from({ length: 30 }, (_each, at) => ({ frame: "", document: `${at}`, at }));
    expect(many.reduce(withAnswer, [] as ReturnType<typeof withAnswer>)).toHaveLength(20);
  });
});

describe("pages are watched", () => {
  test.each([
    ["everywhere but where protection is off", policyWith("ask", false, false), policyWith("ask"), { except: [SITE] }],
    [
      "under “only show me” where there is an answer",
      policyWith("observe", true),
      policyWith("observe"),
      { only: [SITE], except: [] },
    ],
    ["nowhere without one", policyWith("observe"), policyWith("observe"), { only: [], except: [] }],
    [
      "everywhere for a private answer, which is not named",
      policyWith("observe"),
      policyWith("observe", true),
      { except: [] },
    ],
  ])("%s", (_what, normal, privately, places) => {
    expect(popupPlaces(normal, privately)).toEqual(places);
  });
});

test("a record of another version is not taken", () => {
  expect(isPopupRecord({ site: SITE, answers: [] })).toBe(true);
  expect(isPopupRecord({ site: SITE })).toBe(false);
  expect(isPopupRecord({ site: SITE, answers: [], popup: { status: 1 } })).toBe(false);
});
