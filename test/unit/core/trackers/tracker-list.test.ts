import { expect, test } from "vitest";
import type { SiteTracker } from "#core/site-report.ts";
import { shownTrackers, trackerItems } from "#core/trackers/tracker-list.ts";
import { countOutcomes, heldTotal, outcomeOf } from "#core/trackers/tracker-outcome.ts";

const NONE = { blocked: 0, stripped: 0, allowed: 0, unknown: 0 };
const tracker = (domain: string, parts: Partial<SiteTracker> = {}): SiteTracker => ({
  ...{ domain, hosts: [`px.${domain}`], purpose: "advertising", counts: { ...NONE, blocked: 1 } },
  verdict: { outcome: "block", because: "decision" },
  ...parts,
});
const ads = tracker("b-ads.example", { owner: "Ads Ltd (Exchange)" });
const serve = tracker("a-serve.example", { owner: "Ads Ltd (Server)", counts: { ...NONE, allowed: 2 } });
const video = tracker("video.example", { owner: "tiny video", purpose: "functional" });
const nobody = tracker("nobody.example", { purpose: "unclassified", counts: { ...NONE, unknown: 3 } });
const ALL = [nobody, ads, video, serve];

const linesOf = (grouping: "owner" | "purpose", folded: readonly string[] = []) =>
  trackerItems(ALL, { grouping, folded: new Set(folded) }).map((item) =>
    item.kind === "tracker"
      ? `${item.position} ${item.id}`
      : `${item.company ?? item.purpose ?? "?"}: ${item.trackers.length}`,
  );

test("grouped by company, whatever its products are called; those of nobody come last", () => {
  expect(linesOf("owner")).toEqual([
    ...["Ads Ltd: 2", "1 a-serve.example", "2 b-ads.example"],
    ...["tiny video: 1", "3 video.example"],
    ...["?: 1", "4 nobody.example"],
  ]);
});

test("grouped by purpose in the order of all screens", () => {
  expect(linesOf("purpose")).toEqual([
    ...["functional: 1", "1 video.example"],
    ...["advertising: 2", "2 a-serve.example", "3 b-ads.example"],
    ...["unclassified: 1", "4 nobody.example"],
  ]);
});

test("a folded group keeps its heading, and the others their positions", () => {
  expect(linesOf("owner", ["owner Ads Ltd"])).toEqual([
    "Ads Ltd: 2",
    ...["tiny video: 1", "3 video.example"],
    ...["?: 1", "4 nobody.example"],
  ]);
});

test("the order does not follow the numbers, which grow while somebody looks", () => {
  const grown = ALL.map((each) => ({ ...each, counts: { ...each.counts, blocked: 99 } }));
  expect(trackerItems(grown, { grouping: "owner", folded: new Set() }).map(({ id }) => id)).toEqual(
    trackerItems(ALL, { grouping: "owner", folded: new Set() }).map(({ id }) => id),
  );
});

test.each([
  ["every word, in domain, host or owner", "px ads", ["b-ads.example", "a-serve.example"]],
  ["whatever its case", "TINY", ["video.example"]],
  ["nothing typed shows all", "  ", ["nobody.example", "b-ads.example", "video.example", "a-serve.example"]],
  ["hostile words are words", "[.*", []],
])("search: %s", (_what, query, domains) => {
  expect(shownTrackers(ALL, { query, outcome: undefined }).map(({ domain }) => domain)).toEqual(domains);
});

test("one outcome alone", () => {
  expect(shownTrackers(ALL, { query: "", outcome: "allow" })).toEqual([serve]);
});

test.each([
  ["block", { blocked: 1, allowed: 5, unknown: 1 }],
  ["strip-cookies", { stripped: 1, allowed: 5 }],
  ["allow", { allowed: 1, unknown: 9 }],
  ["unknown", { unknown: 1 }],
  ["unknown", {}],
] as const)("%s is measured, whatever the rule says", (outcome, counts) => {
  for (const verdict of ["allow", "block"] as const) {
    const measured = tracker("x.example", {
      counts: { ...NONE, ...counts },
      verdict: { outcome: verdict, because: "decision" },
    });
    expect(outcomeOf(measured)).toBe(outcome);
  }
});

test("totals count third parties; what was held back counts requests and cookies", () => {
  expect(countOutcomes(ALL)).toEqual({ block: 2, "strip-cookies": 0, allow: 1, unknown: 1 });
  const cookie = { name: "a", host: "h", purpose: "analytics", means: "script", count: 3, lastAt: 1 } as const;
  expect(heldTotal({ trackers: ALL, heldCookies: [cookie, { ...cookie, count: 2 }] })).toBe(7);
});
