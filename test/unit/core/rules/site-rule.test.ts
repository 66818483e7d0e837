import { describe, expect, test } from "vitest";
import { cookieKey } from "#core/cookies/cookie.ts";
import { lockDecision } from "#core/rules/lock-decision.ts";
import { createRestoreLimit, MOST_RESTORES } from "#core/rules/restore-limit.ts";
import { isSiteRule, neverRuleFor, type SiteRule } from "#core/rules/site-rule.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const NOW = Date.UTC(2026, 10, 20);
const soon = NOW / 1000 + 60;

describe("what a lock asks for", () => {
  const mine = buildCookie();
  test.each([
    ["freeze", mine, mine, "nothing"],
    ["freeze", mine, undefined, "restore"],
    ["freeze", mine, buildCookie({ value: "x" }), "restore"],
    ["freeze", mine, buildCookie({ secure: true }), "restore"],
    ["freeze", undefined, mine, "take-image"],
    ["freeze", undefined, undefined, "nothing"],
    ["freeze", mine, buildCookie({ expirationDate: NOW / 1000 - 1 }), "restore"],
    ["freeze", buildCookie({ expirationDate: NOW / 1000 - 1 }), undefined, "nothing"],
    ["freeze", buildCookie({ expirationDate: soon + 0.2 }), buildCookie({ expirationDate: soon + 0.7 }), "nothing"],
    ["keep", mine, buildCookie({ value: "x" }), "take-image"],
    ["keep", mine, undefined, "restore"],
  ] as const)("%s: %j, now %j: %s", (strength, image, present, answer) => {
    expect(lockDecision({ strength, image, present, now: NOW })).toBe(answer);
  });
});

describe("what is never stored", () => {
  const never = (name: string, domain: string): SiteRule => ({ kind: "never", name, domain });
  test.each<[SiteRule, string, string, boolean]>([
    [never("_ga", "shop.example"), "_ga", ".shop.example", true],
    [never("_ga", "shop.example"), "_ga", "www.shop.example", true],
    [never("_ga", "shop.example"), "_ga2", "shop.example", false],
    [never("_ga*", ""), "_ga_X", "anywhere.example", true],
    [never("_ga*", "shop.example"), "_ga", "notshop.example", false],
    [never("*", "ads.example"), "x", "ads.example", true],
    [never("a*c", ""), "abbbc", "x.example", true],
    [never("a*c", ""), "abbb", "x.example", false],
  ])("%j: %s of %s is forbidden: %s", (rule, name, domain, is) => {
    expect(neverRuleFor([rule], { name, domain }) !== undefined).toBe(is);
  });
});

test.each<[unknown, boolean]>([
  [{ kind: "lock", strength: "keep", key: cookieKey(buildCookie()) }, true],
  [{ kind: "lock", strength: "hold", key: cookieKey(buildCookie()) }, false],
  [{ kind: "lock", strength: "keep", key: "no key" }, false],
  [{ kind: "never", name: "a", domain: "" }, true],
  [{ kind: "never", name: "", domain: "x.example" }, false],
  [{ kind: "never", name: "x".repeat(501), domain: "" }, false],
  [undefined, false],
  [[], false],
])("%j is a rule: %s", (value, is) => {
  expect(isSiteRule(value)).toBe(is);
});

test("a lock gives up after so many restores in a short time, each cookie for itself, and tries again later", () => {
  const limit = createRestoreLimit();
  const answers = Array.from({ length: MOST_RESTORES + 2 }, (_, index) => limit.ask("a", NOW + index));
  expect(answers).toEqual([...Array.from({ length: MOST_RESTORES - 1 }, () => "yes"), "last", "no", "no"]);
  expect(limit.ask("b", NOW)).toBe("yes");
  expect(limit.ask("a", NOW + 120_000)).toBe("yes");
  const slow = Array.from({ length: 30 }, (_, index) => limit.ask("c", NOW + index * 5_000));
  expect(new Set(slow)).toEqual(new Set(["yes"]));
});
