import { expect, test } from "vitest";
import { askedText, createQuestion, isToBeAsked } from "#core/consent/question.ts";
import type { SiteReport } from "#core/site-report.ts";
import { buildHeldCookie, buildSiteReport, buildSiteTracker } from "../../../support/site-report.ts";

const held = [buildHeldCookie()];
const decision = { granted: [], at: 1, how: "popup", expiresAt: 2 } as const;

test.each<[string, Partial<SiteReport>, boolean]>([
  ["nothing was held back", {}, false],
  ["a cookie was held back", { heldCookies: held }, true],
  ["a tracker was stopped", { trackers: [buildSiteTracker()] }, true],
  [
    "a tracker went without cookies",
    { trackers: [buildSiteTracker({ counts: { blocked: 0, stripped: 1, allowed: 0, unknown: 0 } })] },
    true,
  ],
  [
    "a tracker was let through, or nobody knows",
    { trackers: [buildSiteTracker({ counts: { blocked: 0, stripped: 0, allowed: 3, unknown: 2 } })] },
    false,
  ],
  [
    "the person's own rule stopped a tracker",
    { trackers: [buildSiteTracker({ verdict: { outcome: "block", because: "rule-here" } })] },
    false,
  ],
  ["only cookies of unknown purpose went", { heldCookies: [buildHeldCookie({ purpose: "unclassified" })] }, false],
  ["the person has answered", { heldCookies: held, decision }, false],
  ["protection is off", { heldCookies: held, isProtected: false }, false],
  ["the standing answer refuses", { heldCookies: held, standingAnswer: "refuse" }, false],
  ["the standing answer allows functional ones", { heldCookies: held, standingAnswer: "functional" }, false],
  ["the standing answer only shows", { heldCookies: held, standingAnswer: "observe" }, false],
])("when %s the person is asked or not", (_when, parts, says) => {
  const report = buildSiteReport(parts);
  expect(isToBeAsked(report)).toBe(says);
  expect(createQuestion(report, () => undefined) !== undefined).toBe(says);
});

test("the question names every optional purpose, counts each cookie once and says whose and how long", () => {
  const question = createQuestion(
    buildSiteReport({
      heldCookies: [
        buildHeldCookie({ owner: "Google (Analytics)" }),
        buildHeldCookie({ owner: "Google (Analytics)", means: "removed", count: 7 }),
        buildHeldCookie({ name: "_fbp", purpose: "advertising", owner: "Meta" }),
      ],
      trackers: [buildSiteTracker({ owner: "Criteo" }), buildSiteTracker({ domain: "b.example", owner: "Criteo" })],
    }),
    ({ name }) => (name === "_ga" ? { pattern: "_ga", does: "Counts.", sentence: "count", lifetime: "2y" } : undefined),
  );
  expect(question).toEqual({
    site: "shop.example",
    purposes: [
      { purpose: "functional", counts: { cookies: 0, trackers: 0 }, owners: [], cookies: [], trackers: [] },
      {
        ...{ purpose: "analytics", counts: { cookies: 1, trackers: 0 }, owners: ["Google"] },
        ...{ cookies: [{ name: "_ga", owner: "Google", lifetime: "2y", does: "Counts." }], trackers: [] },
      },
      {
        ...{ purpose: "advertising", counts: { cookies: 1, trackers: 2 }, owners: ["Criteo", "Meta"] },
        cookies: [{ name: "_fbp", owner: "Meta" }],
        trackers: [
          { domain: "ads.example", owner: "Criteo" },
          { domain: "b.example", owner: "Criteo" },
        ],
      },
    ],
  });
  expect(question && askedText(question, "de")).toEqual({
    ...{ version: 1, language: "de", counts: { functional: 0, analytics: 1, advertising: 3 } },
    owners: ["Google", "Criteo", "Meta"],
  });
});

test("a page that makes up thousands of long names gets a short question with honest counts", () => {
  const heldCookies = Array.from({ length: 5000 }, (_, index) =>
    buildHeldCookie({ name: `${index}${"😀".repeat(2000)}`, owner: `Company ${index} ${"x".repeat(500)}` }),
  );
  const question = createQuestion(buildSiteReport({ heldCookies }), () => undefined);
  expect(question?.purposes[1]?.counts.cookies).toBe(5000);
  expect(question?.purposes[1]?.cookies.length).toBe(50);
  expect(JSON.stringify(question).length).toBeLessThan(40_000);
  expect(JSON.stringify(question)).not.toMatch(/\\ud8/i); // no half of a character
});
