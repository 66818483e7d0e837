import { describe, expect, test } from "vitest";
import { addressChanged, EMPTY_TAB, topFailed } from "#core/pages/tab-record.ts";
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
  type Step,
  sets,
  shows,
  tabAfter,
} from "../../../support/tab-steps.ts";

describe("a document that does not come", () => {
  const shop = [asks(SHOP), shows(SHOP)];

  test("a download leaves the page as it was", () => {
    const before = tabAfter(...shop, loads(PIXEL));
    const tab = tabAfter(...shop, loads(PIXEL), asks("https://files.example/a.zip", { requestId: "2" }), fails("2"));
    expect(tab).toEqual(before);
  });

  test("an older request's failure does not end the newer one: a second click on a link", () => {
    const tab = tabAfter(...shop, asks(NEWS, { requestId: "2" }), asks(PIXEL, { requestId: "3" }), fails("2"));
    expect(tab.pending?.host).toBe("ads.example");
  });

  test("a failure of nothing changes nothing, so that a closed tab is not remembered again", () => {
    expect(topFailed(EMPTY_TAB, "9")).toBe(EMPTY_TAB);
    const tab = tabAfter(...shop);
    expect(topFailed(tab, "9")).toBe(tab);
  });
});

describe("frames", () => {
  const frame = (url: string, frameId: number, parentFrameId = 0): Step => shows(url, { frameId, parentFrameId });
  const shop = [asks(SHOP), shows(SHOP)];

  test("a frame's document and what it loads belong to the page", () => {
    const tab = tabAfter(...shop, frame("https://ads.example/frame", 7), loads(CDN, { frameId: 7 }));
    expect(hosts(tab)).toEqual(["shop.example", "ads.example", "cdn.example"]);
    expect(tab.current?.frames).toHaveLength(2);
  });

  test("a nested A-B-A frame is a frame of its own: shop in ads in shop", () => {
    const tab = tabAfter(...shop, frame("https://ads.example/frame", 7), frame("https://shop.example/inner", 8, 7));
    expect(tab.current?.frames.map(({ host, parentFrameId }) => `${host} in ${parentFrameId}`)).toEqual([
      "shop.example in -1",
      "ads.example in 0",
      "shop.example in 7",
    ]);
  });

  test("the frame's document is never taken for the page", () => {
    const tab = tabAfter(...shop, frame(NEWS, 7));
    expect(tab.current?.url).toBe(SHOP);
    expect(tab.earlier).toEqual([]);
  });

  test("a frame that shows another document keeps both hosts", () => {
    const tab = tabAfter(...shop, frame(NEWS, 7), frame("https://ads.example/", 7));
    expect(hosts(tab)).toEqual(expect.arrayContaining(["news.example", "ads.example"]));
    expect(tab.current?.frames).toHaveLength(2);
  });
});

describe("a page that is loaded ahead", () => {
  const ahead = { isPrerender: true, frameId: 20 };
  const loaded = [
    asks(SHOP),
    shows(SHOP, { documentId: "d1" }),
    asks(NEWS, ahead),
    sets("ahead", request(NEWS, ahead)),
    shows(NEWS, { ...ahead, documentId: "d2" }),
    loads(PIXEL, { ...ahead, documentId: "d2" }),
  ];

  test("is not what the tab shows, and neither are its requests", () => {
    const tab = tabAfter(...loaded);
    expect(hosts(tab)).toEqual(["shop.example"]);
    expect(names(tab)).toEqual([]);
    expect(tab.prerendered).toHaveLength(1);
  });

  test("is shown with all that it loaded, seen from its start", () => {
    const tab = tabAfter(...loaded, shows(NEWS, { documentId: "d2" }));
    expect(hosts(tab)).toEqual(["news.example", "ads.example"]);
    expect(names(tab)).toEqual(["ahead"]);
    expect(tab.current).toMatchObject({ isFromStart: true, documentId: "d2" });
    expect(tab.prerendered).toEqual([]);
    expect(tab.earlier.map(({ host }) => host)).toEqual(["shop.example"]);
  });

  test("goes when its request fails", () => {
    expect(tabAfter(...loaded, fails(NEWS)).prerendered).toEqual([]);
  });

  test("is replaced when the same frame loads another", () => {
    const tab = tabAfter(...loaded, asks(CDN, { ...ahead, requestId: "5" }));
    expect(tab.prerendered.map(({ host }) => host)).toEqual(["cdn.example"]);
  });

  test("does not mix with a second one", () => {
    const other = { isPrerender: true, frameId: 30 };
    const tab = tabAfter(
      ...loaded,
      asks(CDN, other),
      shows(CDN, { ...other, documentId: "d3" }),
      loads("https://img.example/", { ...other, documentId: "d3" }),
      shows(NEWS, { documentId: "d2" }),
    );
    expect(hosts(tab)).toEqual(["news.example", "ads.example"]);
  });

  test("is left alone when another page is shown, and does not become it", () => {
    const tab = tabAfter(...loaded, asks(CDN), shows(CDN, { documentId: "d9" }));
    expect(tab.current?.host).toBe("cdn.example");
    expect(hosts(tab)).toEqual(["cdn.example"]);
  });
});

describe("a script that changes the address", () => {
  test("leaves the page as it is", () => {
    const tab = addressChanged(tabAfter(asks(SHOP), shows(SHOP), loads(PIXEL)), `${SHOP}cart`);
    expect(tab.current?.url).toBe(`${SHOP}cart`);
    expect(hosts(tab)).toEqual(["shop.example", "ads.example"]);
  });

  test("says nothing where no page is known, and nothing new when the address is the same", () => {
    expect(addressChanged(EMPTY_TAB, SHOP)).toBe(EMPTY_TAB);
    const tab = tabAfter(asks(SHOP), shows(SHOP));
    expect(addressChanged(tab, SHOP)).toBe(tab);
  });
});

test("what is not a page's is nobody's: a request before any page is known", () => {
  expect(tabAfter(loads(PIXEL))).toBe(EMPTY_TAB);
});

describe("bounds", () => {
  const urls = Array.from({ length: 50 }, (_, index) => `https://h${index}.example/`);

  test("ten earlier pages are remembered", () => {
    const tab = tabAfter(...urls.flatMap((url) => [asks(url), shows(url)]));
    expect(tab.earlier.map(({ host }) => host)).toEqual(
      urls
        .slice(39, 49)
        .reverse()
        .map((url) => new URL(url).hostname),
    );
  });

  test("five pages loaded ahead", () => {
    const tab = tabAfter(...urls.map((url, index) => asks(url, { isPrerender: true, frameId: index + 10 })));
    expect(tab.prerendered).toHaveLength(5);
    expect(tab.prerendered[0]?.host).toBe("h49.example");
  });
});
