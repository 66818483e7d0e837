import { describe, expect, test } from "vitest";
import type { Commit, PageRequest } from "#core/pages/tab-record.ts";
import {
  asks,
  CDN,
  fails,
  hosts,
  loads,
  NEWS,
  names,
  PIXEL,
  request,
  SHOP,
  sets,
  shows,
  tabAfter,
} from "../../../support/tab-steps.ts";

describe("a page that is opened", () => {
  test("waits until its document is shown", () => {
    const tab = tabAfter(asks(SHOP));
    expect(tab.current).toBeUndefined();
    expect(tab.pending?.host).toBe("shop.example");
  });

  test("becomes the current page, seen from its start, with its top frame", () => {
    const { current, pending } = tabAfter(asks(SHOP), shows(SHOP));
    expect(pending).toBeUndefined();
    expect(current).toMatchObject({ host: "shop.example", isFromStart: true, frames: [{ frameId: 0 }] });
    expect(current).not.toHaveProperty("mainFrameId");
  });

  test("keeps the cookies that its document's response set before it was shown", () => {
    expect(names(tabAfter(asks(SHOP), sets("sid", request(SHOP)), shows(SHOP)))).toEqual(["sid"]);
  });

  test("is the last hop of a redirect, with nothing of the earlier ones", () => {
    const hop = request("https://t.example/", { requestId: "1" });
    const tab = tabAfter(
      asks("https://t.example/", { requestId: "1" }),
      sets("bounce", hop),
      asks(SHOP, { requestId: "1" }),
      sets("sid", request(SHOP, { requestId: "1" })),
      shows(SHOP),
    );
    expect(hosts(tab)).toEqual(["shop.example"]);
    expect(names(tab)).toEqual(["sid"]);
  });

  test("does not take the cookies of another document's response", () => {
    expect(names(tabAfter(asks(SHOP), sets("sid", request(NEWS)), shows(SHOP)))).toEqual([]);
  });

  test("is seen from its start also when the browser tells of its request only after it is shown", () => {
    const told = request(SHOP, { requestId: "1", at: 100 });
    const tab = tabAfter(shows(SHOP, { at: 300 }), asks(SHOP, { requestId: "1", at: 100 }), sets("sid", told));
    expect(tab.current).toMatchObject({ host: "shop.example", isFromStart: true });
    expect(tab.pending).toBeUndefined();
    expect(names(tab)).toEqual(["sid"]);
  });

  test("learns nothing from a late request of an earlier hop", () => {
    const tab = tabAfter(shows(SHOP, { at: 300 }), asks(NEWS, { at: 100 }));
    expect(tab.current).toMatchObject({ host: "shop.example", isFromStart: false });
    expect(tab.pending).toBeUndefined();
  });

  test("gives way to a reload, which is asked for after it was shown", () => {
    const tab = tabAfter(shows(SHOP, { at: 300 }), asks(SHOP, { at: 400 }));
    expect(tab.current).toMatchObject({ isFromStart: false });
    expect(tabAfter(() => tab, shows(SHOP, { at: 500 })).current).toMatchObject({ isFromStart: true });
  });

  test("takes the place of one that was asked for before it", () => {
    const tab = tabAfter(asks(NEWS), asks(SHOP), shows(SHOP));
    expect(tab.current).toMatchObject({ host: "shop.example", isFromStart: true });
    expect(tab.pending).toBeUndefined();
  });

  test("is partly known when its document came without a request, as from a service worker", () => {
    expect(tabAfter(shows(SHOP)).current).toMatchObject({ host: "shop.example", isFromStart: false });
  });

  test("does not become the page that was asked for when another one is shown", () => {
    const tab = tabAfter(asks(SHOP), shows(NEWS));
    expect(tab.current).toMatchObject({ host: "news.example", isFromStart: false });
    expect(tab.pending).toBeUndefined();
  });

  test("pushes the one before it among the earlier ones, newest first", () => {
    const tab = tabAfter(asks(SHOP), shows(SHOP), asks(NEWS), shows(NEWS), asks(PIXEL), shows(PIXEL));
    expect(tab.earlier.map(({ host }) => host)).toEqual(["news.example", "shop.example"]);
  });

  test("starts anew on a reload", () => {
    const tab = tabAfter(
      asks(SHOP),
      shows(SHOP),
      loads(PIXEL),
      sets("old", request(PIXEL, { requestType: "image" })),
      asks(SHOP),
      shows(SHOP),
    );
    expect(hosts(tab)).toEqual(["shop.example"]);
    expect(names(tab)).toEqual([]);
    expect(tab.earlier).toHaveLength(1);
  });
});

describe.each<[string, (document: string, url: string) => Partial<PageRequest>, (document: string) => Partial<Commit>]>(
  [
    ["Chromium, which names documents", (documentId) => ({ documentId }), (documentId) => ({ documentId })],
    ["Firefox, which names the top address", (_document, topUrl) => ({ topUrl }), () => ({})],
  ],
)("what a page loads, in %s", (_browser, by, of) => {
  const shop = [asks(SHOP), shows(SHOP, of("d1"))];
  const fromShop = by("d1", SHOP);
  const fromNews = by("d2", NEWS);

  test("is counted for it", () => {
    expect(hosts(tabAfter(...shop, loads(PIXEL, fromShop)))).toEqual(["shop.example", "ads.example"]);
  });

  test("is counted for the old page while the next one is awaited", () => {
    const tab = tabAfter(...shop, asks(NEWS), loads(PIXEL, fromShop), shows(NEWS, of("d2")));
    expect(hosts(tab)).toEqual(["news.example"]);
    expect(tab.earlier[0]?.hosts.map(({ host }) => host)).toEqual(["ads.example"]);
  });

  test("is counted for the next page when it asks before its document is shown", () => {
    const tab = tabAfter(...shop, asks(NEWS), loads(PIXEL, fromNews), shows(NEWS, of("d2")));
    expect(hosts(tab)).toEqual(["news.example", "ads.example"]);
    expect(tab.earlier[0]?.hosts).toEqual([]);
  });

  test("with the cookies that came along", () => {
    const pixel = request(PIXEL, { requestType: "image", ...fromNews });
    const tab = tabAfter(
      ...shop,
      asks(NEWS),
      loads(PIXEL, fromNews),
      sets("early", pixel),
      shows(NEWS, of("d2")),
      sets("late", pixel),
    );
    expect(names(tab)).toEqual(["early", "late"]);
  });

  test("is not counted for the page that follows: a farewell to an analytics host is the old page's", () => {
    const tab = tabAfter(...shop, asks(NEWS), shows(NEWS, of("d2")), loads(PIXEL, fromShop));
    expect(hosts(tab)).toEqual(["news.example"]);
    expect(tab.earlier[0]?.hosts.map(({ host }) => host)).toEqual(["ads.example"]);
  });

  test("comes back with the page from the back/forward cache, without a single request", () => {
    const tab = tabAfter(...shop, loads(PIXEL, fromShop), asks(NEWS), shows(NEWS, of("d2")), shows(SHOP, of("d1")));
    expect(hosts(tab)).toEqual(["shop.example", "ads.example"]);
    expect(tab.current?.isFromStart).toBe(true);
    expect(tab.earlier.map(({ host }) => host)).toEqual(["news.example"]);
  });

  test("goes back and forth as often as one likes", () => {
    const back = shows(SHOP, of("d1"));
    const forth = shows(NEWS, of("d2"));
    const tab = tabAfter(
      ...shop,
      loads(PIXEL, fromShop),
      asks(NEWS),
      forth,
      loads(CDN, fromNews),
      back,
      forth,
      back,
      forth,
    );
    expect(hosts(tab)).toEqual(["news.example", "cdn.example"]);
    expect(tab.earlier).toHaveLength(1);
  });

  test("goes on to be counted when the awaited document failed", () => {
    const tab = tabAfter(...shop, asks(NEWS, { requestId: "2" }), fails("2"), loads(PIXEL, fromShop));
    expect(tab.pending).toBeUndefined();
    expect(hosts(tab)).toEqual(["shop.example", "ads.example"]);
  });

  test("a request for what is known changes nothing: the record stays the very same", () => {
    const tab = tabAfter(...shop, loads(PIXEL, fromShop));
    expect(loads(PIXEL, fromShop)(tab)).toBe(tab);
  });
});

test("in Firefox a reload's early requests are the new page's although the address is the same", () => {
  const tab = tabAfter(asks(SHOP), shows(SHOP), asks(SHOP), loads(PIXEL, { topUrl: SHOP }), shows(SHOP));
  expect(hosts(tab)).toEqual(["shop.example", "ads.example"]);
});

test("in Chromium a document of the same address is another page unless it is the same document", () => {
  const tab = tabAfter(
    asks(SHOP),
    shows(SHOP, { documentId: "d1" }),
    loads(PIXEL, { documentId: "d1" }),
    asks(NEWS),
    shows(NEWS, { documentId: "d2" }),
    shows(SHOP, { documentId: "d3" }),
  );
  expect(hosts(tab)).toEqual(["shop.example"]);
  expect(tab.current?.isFromStart).toBe(false);
});
