import type { Cookie } from "#core/cookies/cookie.ts";
import type { PageReport, TabReport } from "#core/tab-report.ts";
import { buildCookie } from "./build-cookie.ts";
import { createFakeBrowser, type FakeBrowser, type FakePage, type Flavour } from "./fake-browser.ts";
import { startBackground } from "./start-background.ts";

export const SHOP = "https://www.shop.example/";

/** A page with a frame, a pixel, a script, and the page's own site again inside the frame (A-B-A). */
export const SHOP_PAGE: FakePage = {
  url: SHOP,
  setCookies: ["sid=1; Path=/; Secure"],
  loads: [
    { url: "https://cdn.example/app.js", type: "script" },
    { url: "https://track.example/pixel.gif", type: "image", setCookies: ["uid=7; Secure; SameSite=None"] },
  ],
  frames: [
    {
      url: "https://ads.example/frame",
      setCookies: ["ad=1; Secure; SameSite=None; Partitioned"],
      loads: [{ url: "https://img.ads.example/a.png" }],
      frames: [{ url: "https://www.shop.example/inner" }],
    },
  ],
};

export const NEWS_PAGE: FakePage = {
  url: "https://news.example/",
  loads: [{ url: "https://track.example/pixel.gif" }],
};

/** A browser with the background running, after the start has come to rest. */
export async function openBrowser(flavour: Flavour = "chromium"): Promise<FakeBrowser> {
  const browser = createFakeBrowser(flavour);
  await startBackground(browser);
  await browser.world.rest();
  return browser;
}

/** A cookie in the browser's usual store. */
export function cookieIn({ world }: FakeBrowser, change: Partial<Cookie> = {}): Cookie {
  const storeId = world.flavour === "firefox" ? "firefox-default" : "0";
  return buildCookie({ domain: "www.shop.example", secure: true, storeId, ...change });
}

/** Puts these cookies into the jar. */
export function fill(browser: FakeBrowser, changes: readonly Partial<Cookie>[]): readonly Cookie[] {
  const cookies = changes.map((change) => cookieIn(browser, change));
  for (const cookie of cookies) browser.world.setCookie(cookie);
  return cookies;
}

export async function reportOf({ world }: FakeBrowser, tabId: number): Promise<TabReport> {
  return (await world.ask("getTabReport", { tabId })) as TabReport;
}

/** The report of a tab that shows a page; the test fails where it does not. */
export async function pageOf(browser: FakeBrowser, tabId: number): Promise<PageReport> {
  const report = await reportOf(browser, tabId);
  if (report.kind !== "page") throw new Error(`The tab shows no page: ${report.kind}`);
  return report;
}

/** One line per listed cookie: "third-party ads.example ad in https://shop.example (below another)". */
export function linesOf({ cookies }: PageReport): readonly string[] {
  return cookies.map(({ cookie, party }) => `${party} ${cookie.domain} ${cookie.name}${partitionOf(cookie)}`).sort();
}

function partitionOf({ partitionKey }: Cookie): string {
  if (partitionKey === undefined) return "";
  return ` in ${partitionKey.topLevelSite}${partitionKey.hasCrossSiteAncestor ? " (below another)" : ""}`;
}

/** In the partition of this top-level site. */
export const under = (topLevelSite: string, hasCrossSiteAncestor: boolean) => ({
  partitionKey: { topLevelSite, hasCrossSiteAncestor },
});

/** Eleven cookies that the page can use, and those that it cannot. */
export const USED: readonly Partial<Cookie>[] = [
  { name: "sid" },
  { name: "pref", domain: ".shop.example", hostOnly: false },
  { name: "pref", domain: ".www.shop.example", hostOnly: false },
  { name: "cart", path: "/cart" },
  { name: "chips", ...under("https://shop.example", false) },
  { name: "aba", ...under("https://shop.example", true) },
  { name: "ad", domain: "ads.example" },
  { name: "ad", domain: "ads.example", ...under("https://shop.example", true) },
  { name: "img", domain: ".ads.example", hostOnly: false },
  { name: "uid", domain: "track.example", ...under("https://shop.example", true) },
  { name: "cdn", domain: "cdn.example" },
];
export const UNUSED: readonly Partial<Cookie>[] = [
  { name: "parent", domain: "shop.example" },
  { name: "pay", domain: "pay.shop.example" },
  { name: "stranger", domain: "stranger.example" },
  { name: "elsewhere", domain: "ads.example", ...under("https://news.example", true) },
  { name: "plain", domain: "ads.example", ...under("http://shop.example", true) },
];
