import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSearch, isEmptySearch, searchable } from "#core/cookies/cookie-search.ts";
import type { TabCookie } from "#core/tab-report.ts";
import { anyText } from "../../../support/any-text.ts";
import { buildTabCookie } from "../../../support/build-cookie.ts";

const sid = buildTabCookie({ name: "sid", secure: true, httpOnly: true, sameSite: "lax" });
const theme = buildTabCookie({
  name: "Theme",
  value: "dark blue",
  path: "/account",
  expirationDate: 2e9,
  sameSite: "strict",
});
const uid = buildTabCookie(
  { name: "uid", domain: ".ads.example", hostOnly: false, secure: true, sameSite: "no_restriction", value: "insecure" },
  { party: "third-party", classification: { purpose: "advertising", owner: "Ads Ltd", step: "table" } },
);
const part = buildTabCookie(
  {
    name: "part",
    domain: "cdn.example",
    partitionKey: { topLevelSite: "https://shop.example", hasCrossSiteAncestor: true },
  },
  { party: "third-party" },
);
const ALL: readonly TabCookie[] = [sid, theme, uid, part];

function found(query: string): string {
  const matches = createSearch(query, 0);
  return ALL.filter((row) => matches(searchable(row)))
    .map(({ cookie }) => cookie.name)
    .join(" ");
}

describe("search", () => {
  test.each([
    ["", "sid Theme uid part"],
    ["   ", "sid Theme uid part"],
    ["THEME", "Theme"],
    ["shop.example", "sid Theme part"], // the partition is text as well
    ["dark blue", "Theme"],
    ["blue dark", "Theme"],
    ['"blue dark"', ""],
    ['"dark blue"', "Theme"],
    ['"dark blu', "Theme"], // still being typed
    ["secure", "sid uid"],
    ['"secure"', "uid"],
    ["-secure", "Theme part"],
    ["secure:no", "Theme part"],
    ["secure:yes httponly:no", "uid"],
    ["-secure:no", "sid uid"],
    ["expires:>1y", "Theme"],
    ["expires:<30d", ""],
    ["expires:<99y", "Theme"],
    ["-expires:>1y", "sid uid part"],
    ["size:>13", "Theme"],
    ["size:<1k", "sid Theme uid part"],
    ["size:>1k", ""],
    ["size:>1x", ""], // no unit that is known: ordinary text
    ["partition:shop", "part"],
    ["-partition:shop", "sid Theme uid"],
    ["store:0", "sid Theme uid part"],
    ["secure -httponly", "uid"],
    ["session", "sid uid part"],
    ["persistent", "Theme"],
    ["partitioned", "part"],
    ["hostonly", "sid Theme part"],
    ["third-party", "uid part"],
    ["-first-party", "uid part"],
    ["samesite:lax", "sid"],
    ["SameSite:None", "uid"],
    ["samesite:unset", "part"],
    ["domain:ads", "uid"],
    ["-domain:shop", "uid part"],
    ["path:/acc", "Theme"],
    ['value:"dark b"', "Theme"],
    ["name:d", "sid uid"],
    ["owner:ads", "uid"],
    ["purpose:advertising", "uid"],
    ["domain:", "sid Theme uid part"],
    ["nofield:ads", ""],
    ["constructor", ""],
    ["toString:x", ""],
    ["-", "sid Theme uid part"],
  ])("%j finds %j", (query, names) => {
    expect(found(query)).toBe(names);
  });
});

test("no query makes it throw, and a negated word finds exactly the rest", () => {
  fc.assert(
    fc.property(anyText(), fc.stringMatching(/^[a-z]{1,8}$/), (query, word) => {
      expect(() => found(query)).not.toThrow();
      const both = [...found(word).split(" "), ...found(`-${word}`).split(" ")].filter((name) => name !== "");
      expect(both.toSorted()).toEqual(ALL.map(({ cookie }) => cookie.name).toSorted());
    }),
  );
});

test("every cookie is found by its own whole name in quotation marks", () => {
  fc.assert(
    fc.property(anyText(1), (name) => {
      fc.pre(!name.includes('"'));
      expect(createSearch(`"${name}"`, 0)(searchable(buildTabCookie({ name })))).toBe(true);
    }),
  );
});

test("blank text asks for nothing", () => {
  expect([" \t", "-", "x"].map(isEmptySearch)).toEqual([true, true, false]);
});
