import { expect, test } from "vitest";
import { PRIORITY } from "#core/blocking/priorities.ts";
import { RULESETS, ruleResources } from "#core/blocking/rulesets.ts";

test("the manifest of Chromium has every ruleset on, Firefox's waits with the paths", () => {
  const on = (browser: "chrome" | "firefox") =>
    ruleResources(browser)
      .filter(({ enabled }) => enabled)
      .map(({ id }) => id);
  expect(on("chrome")).toEqual(RULESETS.map(({ id }) => id));
  expect(on("firefox")).toEqual(["hosts-advertising", "hosts-analytics", "hosts-exceptions", "parameters"]);
  expect(ruleResources("chrome")[0]).toEqual({
    id: "hosts-advertising",
    enabled: true,
    path: "rulesets/hosts-advertising.json",
  });
});

test("the bands lie as they must", () => {
  const { analytics, advertising, important } = PRIORITY;
  const rising = [
    PRIORITY.parameters + 39, // the deepest part of a host
    analytics.block,
    analytics.redirect,
    PRIORITY.analyticsGrant,
    advertising.block,
    advertising.redirect,
    PRIORITY.exception,
    important.block,
    important.redirect,
    important.exception,
    PRIORITY.cookiesOnly.allow,
    PRIORITY.cookiesOnly.strip,
    PRIORITY.decision.allow,
    PRIORITY.decision.strip,
    PRIORITY.decision.block,
    PRIORITY.strict,
    PRIORITY.userRule.everywhere,
    PRIORITY.userRule.everywhere + 241, // the deepest domain, stripped
    PRIORITY.userRule.site,
    PRIORITY.userRule.site + 241,
    PRIORITY.temporary,
    PRIORITY.headers,
    PRIORITY.protectionOff,
    PRIORITY.userRuleUnprotected.everywhere,
    PRIORITY.userRuleUnprotected.everywhere + 241,
    PRIORITY.userRuleUnprotected.site,
  ];
  expect(rising.toSorted((a, b) => a - b)).toEqual(rising);
  expect(new Set(rising).size).toBe(rising.length);
});
