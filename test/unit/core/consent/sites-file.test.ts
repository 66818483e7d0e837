import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSites, isSiteName, parseSites, type SiteEntry } from "#core/consent/sites-file.ts";
import { DEFAULT_SETTINGS, type Settings } from "#core/settings.ts";
import { formatSettings, parseSettings } from "#core/settings-file.ts";

const AT = Date.UTC(2026, 4, 3);
const DECISION = { granted: ["analytics"], at: AT, how: "banner", expiresAt: AT + 1000 } as const;
const ENTRY: SiteEntry = {
  site: "shop.example",
  decision: DECISION,
  history: [{ kind: "decided", site: "shop.example", decision: DECISION }],
  isProtected: false,
  rules: [{ domain: "ads.example", site: "shop.example", choice: "allow" }],
};

describe("a file of sites", () => {
  test("comes back as it was written, but for the means of the answer", () => {
    expect(parseSites(formatSites([ENTRY], AT))).toEqual({
      sites: [{ ...ENTRY, decision: { ...DECISION, how: "file" } }],
      unreadable: 0,
    });
  });

  test("keeps what can be read and counts what cannot", () => {
    const file = JSON.parse(formatSites([ENTRY], AT));
    const broken = [
      { ...ENTRY, site: "__proto__" },
      { ...ENTRY, site: "other.example" },
      { ...ENTRY, decision: { ...DECISION, expiresAt: Date.UTC(2030, 1, 1) } },
      null,
    ];
    const read = parseSites(JSON.stringify({ ...file, sites: [...broken, ...file.sites] }));
    expect([read?.sites.length, read?.unreadable]).toEqual([1, 4]);
  });

  test.each([
    "",
    "[]",
    "null",
    "{}",
    '{"format":"consentry-sites","version":2,"writtenAt":1,"sites":[]}',
    formatSettings(DEFAULT_SETTINGS),
  ])("%j is none", (text) => {
    expect(parseSites(text)).toBeUndefined();
  });

  test("no text makes it throw", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void parseSites(text)));
  });
});

test.each([
  ["shop.example", true],
  ["localhost", true],
  ["[2001:db8::1]", true],
  ["xn--bcher-kva.example.", true],
  ["_dmarc.example", true],
  ["", false],
  ["..", false],
  ["a b", false],
  ["Shop.example", false],
  ["shop.example:443", false],
  ["https://shop.example", false],
  ["__proto__", false],
])("%j as the name of a site: %s", (name, isOne) => {
  expect(isSiteName(name)).toBe(isOne);
});

describe("a backup of settings", () => {
  const changed: Settings = { ...DEFAULT_SETTINGS, standingAnswer: "refuse", isStrict: true, decisionMonths: 12 };

  test("holds every setting there is, and comes back", () => {
    expect(Object.keys(JSON.parse(formatSettings(changed)).settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
    expect(parseSettings(formatSettings(changed))).toEqual(changed);
  });

  test("of an older version leaves the newer settings as usual, and brings nothing that is none", () => {
    const text = JSON.stringify({ format: "consentry-settings", version: 1, settings: { isStrict: true, more: 1 } });
    expect(parseSettings(text)).toEqual({ ...DEFAULT_SETTINGS, isStrict: true });
  });

  test.each([
    "",
    "{}",
    '{"format":"consentry-settings","version":1,"settings":{"decisionMonths":99}}',
    formatSites([], 1),
  ])("%j is none", (text) => {
    expect(parseSettings(text)).toBeUndefined();
  });
});
