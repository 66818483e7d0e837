import { expect, test } from "vitest";
import type { TrackerRule } from "#core/policy/tracker-rule.ts";
import { OPTIONAL_PURPOSES } from "#core/purposes/purpose.ts";
import type { HeldCookie } from "#core/site-report.ts";
import { aftermathOf } from "#core/trackers/aftermath.ts";
import { purposeShare } from "#core/trackers/purpose-share.ts";
import { reloadNeed } from "#core/trackers/reload-need.ts";
import { buildTabCookie } from "../../../support/build-cookie.ts";
import { createFakeSite, type FakeSiteParts } from "../../../support/fake-site.ts";

const NOW = Date.UTC(2026, 4, 3, 12, 3);
const cookie = (name: string, parts: Partial<HeldCookie> = {}): HeldCookie => ({
  ...{ name, host: "shop.example", purpose: "analytics", means: "script", count: 1, lastAt: NOW },
  ...parts,
});

const TRACKERS: FakeSiteParts["trackers"] = [
  { domain: "ads.example", owner: "Ads Ltd (Exchange)", purpose: "advertising" },
  { domain: "stats.example", owner: "Stats Inc", purpose: "analytics" },
  { domain: "cdn.example", purpose: "necessary" },
];

type Act = (site: ReturnType<typeof createFakeSite>) => Promise<unknown>;
const rule: TrackerRule = { domain: "ads.example", site: "shop.example", choice: "allow" };

test.each<[string, FakeSiteParts, Act, "more" | "less" | undefined]>([
  ["what was blocked may load", {}, ({ answers }) => answers.decide({ granted: OPTIONAL_PURPOSES }), "more"],
  ["protection goes off", {}, ({ answers }) => answers.setProtection({ isOn: false }), "more"],
  [
    "what was loaded is refused",
    { answers: [{ granted: OPTIONAL_PURPOSES, at: NOW - 1 }] },
    ({ answers }) => answers.withdrawDecision(),
    "less",
  ],
  ["a rule is taken back", { rules: [rule] }, ({ answers }) => chooseAds(answers, undefined), "less"],
  ["one tracker may load", {}, ({ answers }) => chooseAds(answers, "allow"), "more"],
  ["the same is said again", {}, ({ answers }) => answers.decide({ granted: ["functional"] }), undefined],
  [
    "a cookie that was held back may be set",
    { trackers: [], heldCookies: [cookie("_ga")] },
    ({ answers }) => answers.decide({ granted: ["analytics"] }),
    "more",
  ],
  [
    "another purpose is allowed than that of the cookie",
    { trackers: [], heldCookies: [cookie("_ga")] },
    ({ answers }) => answers.decide({ granted: ["advertising"] }),
    undefined,
  ],
  ["there is nothing on the page", { trackers: [] }, ({ answers }) => answers.decide({ granted: [] }), undefined],
])("a page needs to be loaded again: %s", async (_what, parts, change, need) => {
  const site = createFakeSite({ trackers: TRACKERS, now: () => NOW, ...parts });
  const before = site.report();
  await change(site);
  expect(reloadNeed(before, site.report())).toBe(need);
});

function chooseAds({ setTrackerChoice }: ReturnType<typeof createFakeSite>["answers"], choice: "allow" | undefined) {
  return setTrackerChoice({ tabId: 7, domains: ["ads.example"], scope: "site", ...(choice && { choice }) });
}

const decision = { granted: [], at: NOW, how: "banner", expiresAt: NOW + 1 } as const;

test("what was tried is told apart by the answer, and what got in by how it was met", () => {
  const early = cookie("early", { lastAt: NOW - 1 });
  const late = cookie("late", { lastAt: NOW });
  const inJar = cookie("in jar", { means: "removed", lastAt: NOW + 5 });
  expect(aftermathOf({ decision, heldCookies: [early, late, inJar] })).toEqual({
    tried: [late, inJar],
    removed: [inJar],
    before: [early],
  });
});

test("without an answer nothing was before it", () => {
  const held = [cookie("a"), cookie("b", { lastAt: 1 })];
  expect(aftermathOf({ heldCookies: held })).toEqual({ tried: held, removed: [], before: [] });
});

test("a purpose has its cookies, present and held back, its trackers and companies once each", () => {
  const report = createFakeSite({
    trackers: TRACKERS,
    heldCookies: [cookie("_s", { owner: "Stats Inc (Visits)" }), cookie("ad", { purpose: "advertising" })],
  }).report();
  const present = buildTabCookie(
    { name: "_sx" },
    { classification: { purpose: "analytics", owner: "Another", step: "table" } },
  );
  const share = purposeShare("analytics", [present, buildTabCookie()], report);
  expect(share.present).toEqual([present]);
  expect(share.held.map(({ name }) => name)).toEqual(["_s"]);
  expect(share.trackers.map(({ domain }) => domain)).toEqual(["stats.example"]);
  expect(share.companies).toEqual(["Another", "Stats Inc"]);
});
