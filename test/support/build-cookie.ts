import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { UNCLASSIFIED } from "#core/purposes/classification.ts";
import type { BrowserTraits, PageReport, TabCookie } from "#core/tab-report.ts";

/** A first-party session cookie of shop.example with every attribute at its plainest. */
export function buildCookie(parts: Partial<Cookie> = {}): Cookie {
  return {
    name: "sid",
    value: "s3cr3t",
    domain: "shop.example",
    hostOnly: true,
    path: "/",
    secure: false,
    httpOnly: false,
    sameSite: "unspecified",
    storeId: "0",
    ...parts,
  };
}

export function buildTabCookie(parts: Partial<Cookie> = {}, rest: Partial<Omit<TabCookie, "cookie">> = {}): TabCookie {
  const cookie = buildCookie(parts);
  return { key: cookieKey(cookie), cookie, party: "first-party", classification: UNCLASSIFIED, ...rest };
}

export const CHROMIUM: BrowserTraits = {
  name: "chromium",
  sameSiteUnspecified: "lax",
  schemefulSameSite: true,
  partitionsAllThirdParties: false,
};

export const FIREFOX: BrowserTraits = {
  name: "firefox",
  sameSiteUnspecified: "no_restriction",
  schemefulSameSite: false,
  partitionsAllThirdParties: true,
};

export function buildPageReport(parts: Partial<PageReport> = {}): PageReport {
  return {
    kind: "page",
    tabId: 7,
    host: "shop.example",
    site: "shop.example",
    scheme: "https",
    store: { id: "0", kind: "normal" },
    observation: "complete",
    cookies: [],
    seesAllSites: true,
    thirdPartySites: 0,
    browser: CHROMIUM,
    ...parts,
  };
}
