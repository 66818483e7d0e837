import fc from "fast-check";
import { expect, test } from "vitest";
import { cookieKey } from "#core/cookies/cookie.ts";
import { exportCookies } from "#core/cookies/formats/export-cookies.ts";
import { importCookies } from "#core/cookies/formats/import-cookies.ts";
import type { CookieFormat, ImportContext, ImportedCookie } from "#core/cookies/formats/imported-cookie.ts";
import { anyCookies } from "../../../../support/arbitrary-cookie.ts";

const NOW = Date.UTC(2026, 10, 20);
const CONTEXT: ImportContext = {
  now: NOW,
  rules: "chromium",
  isPublicSuffix: (host) => !host.includes("."),
  url: "https://shop.example/",
};
const OPTIONS = { created: NOW, browser: "test" };

function roundTrip(cookies: readonly ImportedCookie[], to: string, format: CookieFormat) {
  const exported = exportCookies(to, cookies, OPTIONS);
  const result = importCookies(exported?.text ?? "", CONTEXT);
  if ("error" in result) throw new Error(result.error);
  expect(result.format).toBe(format);
  expect(result.skipped).toEqual([]);
  return { cookies: result.cookies, losses: new Map(exported?.losses) };
}

const byIdentity = (cookies: readonly ImportedCookie[]) =>
  [...cookies].sort((a, b) =>
    JSON.stringify(a, Object.keys(a).sort()) < JSON.stringify(b, Object.keys(b).sort()) ? -1 : 1,
  );

function holds(property: (cookies: readonly ImportedCookie[]) => void, numRuns = 300) {
  fc.assert(fc.property(anyCookies, property), { numRuns });
}

test("our own JSON is lossless, and the same jar in another order gives the same file", () => {
  holds((cookies) => {
    expect(byIdentity(roundTrip(cookies, "json", "consentry-json").cookies)).toEqual(byIdentity(cookies));
    const unique = [
      ...new Map(cookies.map((each) => [cookieKey({ ...each, storeId: each.storeId ?? "" }), each])).values(),
    ];
    const reversed = exportCookies("json", [...unique].reverse(), OPTIONS)?.text;
    expect(reversed).toBe(exportCookies("json", unique, OPTIONS)?.text);
  }, 1000);
}, 60_000);

test("CSV is lossless, formulas and line ends included", () => {
  holds((cookies) => {
    expect(roundTrip(cookies, "csv", "csv").cookies).toEqual(cookies);
  });
}, 60_000);

const without =
  (...keys: readonly (keyof ImportedCookie)[]) =>
  (cookie: ImportedCookie) =>
    Object.fromEntries(Object.entries(cookie).filter(([key]) => !keys.includes(key as keyof ImportedCookie)));

test("Cookie-Editor loses store, partition and first-party domain only", () => {
  holds((cookies) => {
    fc.pre(cookies.length > 0);
    const back = roundTrip(cookies, "cookie-editor", "api-json").cookies;
    expect(back).toEqual(cookies.map(without("storeId", "partitionKey", "firstPartyDomain")));
  });
}, 60_000);

test("Playwright and Puppeteer lose store and first-party domain only", () => {
  holds((cookies) => {
    fc.pre(cookies.length > 0);
    const kept = cookies.map(without("storeId", "firstPartyDomain"));
    expect(roundTrip(cookies, "playwright", "playwright").cookies).toEqual(kept);
    expect(roundTrip(cookies, "puppeteer", "puppeteer").cookies).toEqual(kept);
  });
}, 60_000);

test("cookies.txt loses what it says it loses, and writes no line twice", () => {
  holds((cookies) => {
    const { cookies: back, losses } = roundTrip(cookies, "netscape", "netscape");
    const leftOut = [...losses]
      .filter(([loss]) => loss.startsWith("left-out"))
      .reduce((sum, [, count]) => sum + count, 0);
    expect(back.length).toBe(cookies.length - leftOut);
    const written = cookies.filter(
      ({ name, value, path, partitionKey }) => name !== "" && !partitionKey && !/[\t\n\r]/.test(name + value + path),
    );
    const expected = new Map<string, object>();
    for (const cookie of written) {
      const key = JSON.stringify([cookie.domain, cookie.path, cookie.name]);
      const whole = cookie.expirationDate === undefined ? {} : { expirationDate: Math.floor(cookie.expirationDate) };
      const bare = without("storeId", "firstPartyDomain", "expirationDate")(cookie);
      if (!expected.has(key)) expected.set(key, { ...bare, ...whole, sameSite: "unspecified" });
    }
    expect(back).toEqual([...expected.values()]);
  });
}, 60_000);

test("LWP keeps all but store, partition and fractions", () => {
  holds((cookies) => {
    const { cookies: back, losses } = roundTrip(cookies, "lwp", "lwp");
    const leftOut = [...losses]
      .filter(([loss]) => loss.startsWith("left-out"))
      .reduce((sum, [, count]) => sum + count, 0);
    expect(back.length).toBe(cookies.length - leftOut);
    const left = new Set(
      cookies.map((each) =>
        JSON.stringify([each.name, each.value, each.domain, each.path, each.secure, each.httpOnly, each.sameSite]),
      ),
    );
    for (const each of back) {
      expect(left).toContain(
        JSON.stringify([each.name, each.value, each.domain, each.path, each.secure, each.httpOnly, each.sameSite]),
      );
    }
  });
}, 60_000);
