import type { HeldCookie } from "#core/site-report.ts";
import { createFakeSite, type FakeSiteParts, type FakeTracker } from "../support/fake-site.ts";

const NOW = Date.now();
const DAY = 86_400_000;

const TRACKERS: readonly FakeTracker[] = [
  {
    domain: "ads.example",
    owner: "Ads Ltd (Exchange)",
    purpose: "advertising",
    requests: 12,
    hosts: ["sync.ads.example", "px.ads.example"],
  },
  { domain: "adsserve.example", owner: "Ads Ltd (Server)", purpose: "advertising", requests: 3 },
  { domain: "stats.example", owner: "Stats Inc (Visits)", purpose: "analytics", requests: 4 },
  { domain: "heat.example", owner: "Stats Inc (Heat maps)", purpose: "analytics", counts: { blocked: 2, unknown: 3 } },
  { domain: "player.example", owner: "Video Works", purpose: "functional", requests: 6 },
  {
    domain: "cdn.example",
    owner: "Fast Files",
    purpose: "necessary",
    requests: 21,
    hosts: ["a.cdn.example", "b.cdn.example", "img.cdn.example"],
  },
  { domain: "pixels.example", purpose: "unclassified", requests: 1 },
  { domain: "gone.example", purpose: "advertising", owner: "Gone Media", counts: { unknown: 2 } },
];

const HELD: readonly HeldCookie[] = [
  {
    name: "_sx",
    host: "shop.example",
    owner: "Stats Inc (Visits)",
    purpose: "analytics",
    means: "script",
    count: 3,
    lastAt: NOW - 40_000,
  },
  {
    name: "_sx_id",
    host: "shop.example",
    owner: "Stats Inc (Visits)",
    purpose: "analytics",
    means: "script",
    count: 1,
    lastAt: NOW - 40_000,
  },
  {
    name: "uid",
    host: "ads.example",
    owner: "Ads Ltd (Exchange)",
    purpose: "advertising",
    means: "response",
    count: 12,
    lastAt: NOW - 30_000,
  },
  { name: "promo", host: "shop.example", purpose: "advertising", means: "removed", count: 1, lastAt: NOW - 20_000 },
];

const asked = {
  version: 1,
  language: "en",
  counts: { analytics: 6, advertising: 5 },
  owners: ["Stats Inc", "Ads Ltd", "Gone Media"],
};
const REFUSED = { granted: [], at: NOW - 30 * DAY, asked } as const;
const FILLED: FakeSiteParts = { trackers: TRACKERS, heldCookies: HELD };

function many(count: number): readonly FakeTracker[] {
  const purposes = ["advertising", "analytics", "functional", "unclassified"] as const;
  return Array.from({ length: count }, (_, index) => ({
    domain: `tracker-${index}.example`,
    ...(index % 7 > 0 && { owner: `Company ${String(index % 60).padStart(2, "0")}` }),
    purpose: purposes[index % 4] ?? "analytics",
    requests: (index % 30) + 1,
  }));
}

const LONG = "very-long-sub-domain-".repeat(9);

/** What holds on the site, by name; undefined is "still asked", an Error a failed request. */
const SITES: Readonly<Record<string, FakeSiteParts | Error | undefined>> = {
  asked: FILLED,
  refused: { ...FILLED, answers: [REFUSED] },
  granted: {
    ...FILLED,
    heldCookies: [],
    answers: [{ granted: ["functional", "analytics", "advertising"], at: NOW - DAY, how: "popup" }],
  },
  some: {
    ...FILLED,
    answers: [REFUSED, { at: NOW - 9 * DAY }, { granted: ["functional", "analytics"], at: NOW - 10_000, how: "popup" }],
    rules: [
      { domain: "ads.example", site: "shop.example", choice: "allow" },
      { domain: "cdn.example", choice: "strip-cookies" },
    ],
  },
  standing_refuse: { ...FILLED, settings: { standingAnswer: "refuse", isStrict: true } },
  standing_functional: { ...FILLED, settings: { standingAnswer: "functional" } },
  observe: { trackers: TRACKERS, settings: { standingAnswer: "observe" } },
  off: { ...FILLED, heldCookies: [], isProtected: false, answers: [REFUSED] },
  quiet: {},
  private: { ...FILLED, isPrivate: true },
  popup: {
    ...FILLED,
    answers: [REFUSED],
    sitePopup: { status: "answered", granted: [], proof: "state", platform: "Klaro", at: NOW },
  },
  crowd: { ...FILLED, trackers: many(500), answers: [REFUSED] },
  hostile: {
    trackers: [
      {
        domain: `${LONG}ads.example`,
        owner: "\u202EeliveL <img src=x onerror=alert(1)> ".repeat(6),
        purpose: "advertising",
      },
      {
        domain: "x".repeat(63),
        purpose: "analytics",
        hosts: Array.from({ length: 40 }, (_, index) => `${LONG}${index}.example`),
      },
    ],
    heldCookies: ["a".repeat(4000), "", "\u202Egnp.exe"].map((name) => ({
      ...{
        name,
        host: `${LONG}.example`,
        purpose: "advertising" as const,
        means: "script" as const,
        count: 1200,
        lastAt: NOW,
      },
    })),
    answers: [REFUSED],
  },
  loading: undefined,
  failure: new Error("getSiteReport: no answer"),
};

/** What answers the popup's questions about its site. */
export function previewSite(name: string) {
  const parts = Object.hasOwn(SITES, name) ? SITES[name] : {};
  if (parts === undefined) return { getSiteReport: () => new Promise<never>(() => undefined) };
  if (parts instanceof Error)
    return {
      getSiteReport: async () => {
        throw parts;
      },
    };
  return createFakeSite(parts).answers;
}
