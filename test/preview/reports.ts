import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import type { Party } from "#core/party.ts";
import { type Classification, type CookieFact, UNCLASSIFIED } from "#core/purposes/classification.ts";
import type { PageReport, Provenance, TabCookie, TabReport } from "#core/tab-report.ts";
import { buildCookie, buildPageReport, FIREFOX } from "../support/build-cookie.ts";

const NOW = Date.now();
const DAY = 86_400;

/** Seconds from now, as the cookies API says an expiry. */
function after(seconds: number): number {
  return NOW / 1000 + seconds;
}

type Extra = { readonly party?: Party; readonly classification?: Classification; readonly setBy?: Provenance };

function row(
  parts: Partial<Cookie>,
  { party = "first-party", classification = UNCLASSIFIED, setBy }: Extra = {},
): TabCookie {
  const cookie = buildCookie(parts);
  return { key: cookieKey(cookie), cookie, party, classification, ...(setBy && { setBy }) };
}

function classified(classification: Classification["purpose"], owner: string, does: string): Classification {
  const fact = { pattern: "*", does, sentence: "recognises", lifetime: "2y" };
  return { purpose: classification, owner, step: classification === "necessary" ? "essentials" : "table", fact };
}

const shop = { domain: "shop.example", hostOnly: true } as const;
const all = { domain: ".shop.example", hostOnly: false, secure: true } as const;
const ads = { domain: ".ads.example", hostOnly: false, secure: true, sameSite: "no_restriction" } as const;
const stats = { domain: "stats.example", hostOnly: true, secure: true, sameSite: "no_restriction" } as const;
const under = { topLevelSite: "https://shop.example", hasCrossSiteAncestor: true };
const image: Provenance = { at: NOW - 65_000, host: "ads.example", requestType: "image" };

const rows: readonly TabCookie[] = [
  row({
    ...all,
    name: "__Host-session",
    httpOnly: true,
    sameSite: "lax",
    value: "eyJ1IjoiYWRhIiwiaWF0IjoxNzYzNjQ4MDAwfQ.c2ln",
  }),
  row({ ...shop, name: "basket", value: "%5B%7B%22id%22%3A42%2C%22n%22%3A2%7D%5D", expirationDate: after(30 * DAY) }),
  row({ ...shop, name: "colour", value: "rebeccapurple", expirationDate: after(400 * DAY), sameSite: "strict" }),
  row({ ...shop, name: "flash", value: "Added to your basket", expirationDate: after(20) }),
  row({ ...shop, name: "theme", path: "/account", value: "dark", expirationDate: after(3 * 3600), sameSite: "lax" }),
  row({ ...all, name: "visits", value: "17", expirationDate: after(365 * DAY) }),
  row({ ...all, name: "_sx", value: "SX1.2.1763648000", expirationDate: after(390 * DAY), sameSite: "lax" }),
  row({ ...shop, domain: "login.shop.example", name: "csrf", value: "a81f", secure: true, sameSite: "strict" }),
  row({
    ...shop,
    domain: "login.shop.example",
    name: "remember",
    value: "1",
    secure: true,
    httpOnly: true,
    expirationDate: after(90 * DAY),
  }),
];

const foreign: readonly TabCookie[] = [
  row(
    { ...ads, name: "uid", value: "5f2c9a", expirationDate: after(390 * DAY) },
    { party: "third-party", setBy: image },
  ),
  row(
    { ...ads, name: "uid", value: "91bb02", expirationDate: after(390 * DAY), partitionKey: under },
    { party: "third-party", setBy: image },
  ),
  row({ ...ads, name: "seen", value: "3", expirationDate: after(2 * DAY), httpOnly: true }, { party: "third-party" }),
  row(
    {
      ...stats,
      name: "visitor",
      value: "c0ffee",
      expirationDate: after(180 * DAY),
      partitionKey: { ...under, hasCrossSiteAncestor: false },
    },
    { party: "third-party" },
  ),
  row(
    { ...stats, name: "visit", value: "1", partitionKey: under },
    { party: "third-party", setBy: { at: NOW - 4000 } },
  ),
  row(
    { ...stats, domain: "cdn.example", name: "edge", value: "fra3", expirationDate: after(600) },
    { party: "third-party" },
  ),
];

const keepsLogin = classified("necessary", "shop.example", "Keeps you logged in. The site cannot work without it.");
const counts = classified(
  "analytics",
  "Stats Inc (Visits)",
  "Stats Inc uses it to recognise your browser on this site.",
);
const sells = classified(
  "advertising",
  "Ads Ltd (Exchange)",
  "Ads Ltd uses it to recognise your browser on many sites.",
);
const remembers = classified("functional", "shop.example", "Remembers the colours that you chose.");
const suggested: Classification = {
  ...UNCLASSIFIED,
  suggestion: {
    purpose: "advertising",
    probability: 0.84,
    reasons: [{ key: "reason_third_party" }, { key: "reason_name_contains", values: { word: "uid" } }],
  },
};
const knowledge = [
  keepsLogin,
  UNCLASSIFIED,
  remembers,
  UNCLASSIFIED,
  remembers,
  counts,
  counts,
  keepsLogin,
  keepsLogin,
];
const disputed: CookieFact = {
  ...{ pattern: "uid", does: "Ads Ltd uses it to recognise you.", sentence: "recognises", lifetime: "13mo" },
  contested: ["analytics"],
};
const foreignKnowledge = [
  {
    ...sells,
    fact: disputed,
  },
  sells,
  sells,
  counts,
  suggested,
  UNCLASSIFIED,
];

function withKnowledge(list: readonly TabCookie[], known: readonly Classification[]): readonly TabCookie[] {
  return list.map((each, index) => ({ ...each, classification: known[index] ?? UNCLASSIFIED }));
}

const LONG = Object.fromEntries(
  Array.from({ length: 70 }, (_, index) => [`<b>setting ${index}</b>\u202E`, "wide ".repeat(index % 9)]),
);

const hostileNames = [
  "a".repeat(4000),
  "\u202Egnp.exe",
  "<img src=x onerror=alert(1)>",
  "tab\there\u0000\u0007",
  "",
  "שלום",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 🍪",
  "Z̷̡͍͚a̵͎̓l̴̗͌g̶̭̈́ö̵̲́",
];
const hostile = hostileNames.map((name) =>
  row({ ...shop, name, value: `${name}=<script>alert(1)</script>`.repeat(3).slice(0, 4000) }),
);

const counted: Classification = {
  ...{ purpose: "analytics", owner: "Google (Analytics)", step: "table" },
  fact: { pattern: "_ga", does: "Google counts visits with it.", sentence: "counts", lifetime: "2y" },
};
const token = (content: unknown) => btoa(JSON.stringify(content)).replaceAll("=", "");
const HOUR = 3_600_000;
const times = { iat: Math.floor((NOW - HOUR) / 1000), exp: Math.floor((NOW + HOUR) / 1000) };

/** What a person corrected, what is kept too long, what can be read in a value, and names and values that go on. */
const spoken: readonly TabCookie[] = [
  {
    ...row({
      ...all,
      name: "_ga_ABC123DEF4",
      value: "GS1.1.1763648000.3.1.1763648100.0.0.0",
      expirationDate: after(9e7),
    }),
    ...{ classification: { ...counted, purpose: "functional", step: "user" }, word: "site" },
  },
  row(
    { ...all, name: "_ga", value: "GA1.2.4711.1763648000", expirationDate: after(10 * 365 * DAY) },
    { classification: counted },
  ),
  row(
    {
      ...shop,
      name: "signed",
      value: `${token({ alg: "HS256" })}.${token({ sub: "ada", roles: ["reader"], ...times })}.c2ln`,
    },
    { classification: UNCLASSIFIED },
  ),
  row({ ...shop, name: "plain", value: "rebeccapurple" }),
  row({ ...shop, name: `preferences_${"very_long_".repeat(40)}`, value: encodeURIComponent(JSON.stringify(LONG)) }),
];

function many(count: number): readonly TabCookie[] {
  return Array.from({ length: count }, (_, index) => {
    const site = index % 150;
    const domain = site === 0 ? "shop.example" : `t${site}.example`;
    const expiry = index % 5 === 0 ? {} : { expirationDate: after((index % 400) * DAY + 90) };
    const parts = {
      domain,
      hostOnly: true,
      name: `name_${index}`,
      value: `value-${index}-${"x".repeat(index % 60)}`,
      secure: index % 3 > 0,
    };
    return row({ ...parts, ...expiry }, { party: site === 0 ? "first-party" : "third-party" });
  });
}

const page = (parts: Partial<PageReport>) => buildPageReport({ cookies: [...rows, ...foreign], ...parts });

/** Every state of the popup by name; undefined is "still loading", an Error a failed request. */
export const STATES: Readonly<Record<string, TabReport | Error | undefined>> = {
  page: page({}),
  classified: page({ cookies: [...withKnowledge(rows, knowledge), ...withKnowledge(foreign, foreignKnowledge)] }),
  spoken: page({ cookies: [...spoken, ...withKnowledge(foreign, foreignKnowledge)] }),
  firefox: page({ browser: FIREFOX, store: { id: "firefox-container-3", kind: "container", container: 3 } }),
  private: page({ store: { id: "1", kind: "private" } }),
  partial: page({ observation: "partial", seesAllSites: false, undo: { id: "u1", at: NOW, count: 3 } }),
  hostile: page({ cookies: hostile, host: `${"very-long-sub-domain-".repeat(6)}shop.example` }),
  empty: page({ cookies: [] }),
  two_hundred: page({ cookies: many(200) }),
  full: page({ cookies: many(3300) }),
  loading: undefined,
  restricted: { kind: "restricted", tabId: 7, reason: "browser-page" },
  store_page: { kind: "restricted", tabId: 7, reason: "store-page" },
  no_access: { kind: "no-access", tabId: 7, host: "shop.example" },
  gone: { kind: "gone", tabId: 7 },
  failure: new Error("getTabReport: no answer"),
};
