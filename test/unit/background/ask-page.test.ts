import { beforeEach, describe, expect, test, vi } from "vitest";
import { type HostUse, hostsOf, type PageRecord } from "#core/pages/page-record.ts";
import { EMPTY_TAB, type TabRecord } from "#core/pages/tab-record.ts";
import type { ObservedCommit } from "#platform/navigation.ts";
import { asks, CDN, loads, NEWS, PIXEL, SHOP, shows, tabAfter } from "../../support/tab-steps.ts";

vi.doMock("webextension-polyfill", () => ({ default: { runtime: { getURL: () => "chrome-extension://us/" } } }));
const { completed } = await import("#background/ask-page.ts");

const frame = (url: string, change: Partial<ObservedCommit> = {}): ObservedCommit => ({
  tabId: 1,
  url,
  scheme: "https",
  host: new URL(url).hostname,
  frameId: 0,
  parentFrameId: -1,
  isPrerender: false,
  ...change,
});
const use = (url: string, frameId = 0): HostUse => ({
  scheme: "https",
  host: new URL(url).hostname,
  frameId,
  requestType: "img",
});
const hosts = ({ current }: TabRecord) => (current ? hostsOf(current) : []);

let shop = EMPTY_TAB;
beforeEach(() => {
  shop = tabAfter(asks(SHOP), shows(SHOP, { documentId: "d1" }), loads(PIXEL, { documentId: "d1" }));
});

const top = frame(SHOP, { documentId: "d1" });

describe("what the page tells", () => {
  test("changes nothing when it is known: the record stays the very same", () => {
    expect(completed(shop, [top], [use(PIXEL)])).toBe(shop);
  });

  test("adds the hosts and frames that nobody saw", () => {
    const tab = completed(shop, [top, frame("https://ads.example/", { frameId: 7, parentFrameId: 0 })], [use(CDN)]);
    expect(new Set(hosts(tab))).toEqual(new Set(["shop.example", "ads.example", "cdn.example"]));
    expect(tab.current?.isFromStart).toBe(true);
  });

  test("told twice, changes nothing the second time", () => {
    const frames = [top, frame("https://news.example/", { frameId: 7, parentFrameId: 0, documentId: "d9" })];
    const once = completed(shop, frames, [use(CDN)]);
    expect(completed(once, frames, [use(CDN)])).toBe(once);
  });

  test("makes a page where none was known, in part", () => {
    const { current } = completed(EMPTY_TAB, [top], [use(CDN)]);
    expect(current).toMatchObject({ host: "shop.example", isFromStart: false } satisfies Partial<PageRecord>);
  });

  test("takes the place of a page that is not shown any more", () => {
    const tab = completed(shop, [frame(NEWS, { documentId: "d2" })], []);
    expect(hosts(tab)).toEqual(["news.example"]);
    expect(tab.current?.isFromStart).toBe(false);
  });

  test("knows the page by its document when a script changed the address", () => {
    const tab = completed(shop, [frame(`${SHOP}cart`, { documentId: "d1" })], [use(CDN)]);
    expect(tab.current?.isFromStart).toBe(true);
  });

  test("says nothing when the tab shows no page of the web, or only a frame of it", () => {
    expect(completed(shop, [], [use(CDN)])).toBe(shop);
    expect(completed(shop, [frame(NEWS, { frameId: 7, parentFrameId: 0 })], [use(CDN)])).toBe(shop);
  });
});
