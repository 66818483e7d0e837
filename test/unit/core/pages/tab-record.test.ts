import { describe, expect, test } from "vitest";
import { hostsOf } from "#core/pages/page-record.ts";
import {
  addressChanged,
  type Commit,
  committed,
  cookieSet,
  EMPTY_TAB,
  type PageRequest,
  resourceRequested,
  type TabRecord,
  topFailed,
  topRequested,
} from "#core/pages/tab-record.ts";

type Step = (tab: TabRecord) => TabRecord;

/** A tab after these events. */
const tabAfter = (...steps: readonly Step[]): TabRecord => steps.reduce((tab, step) => step(tab), EMPTY_TAB);

function request(url: string, more: Partial<PageRequest> = {}): PageRequest {
  const { hostname, protocol } = new URL(url);
  const scheme = protocol === "http:" ? "http" : "https";
  return {
    url,
    scheme,
    host: hostname,
    requestId: url,
    requestType: "main_frame",
    frameId: 0,
    isPrerender: false,
    ...more,
  };
}

function commit(url: string, more: Partial<Commit> = {}): Commit {
  const { hostname, protocol } = new URL(url);
  const scheme = protocol === "http:" ? "http" : "https";
  return { url, scheme, host: hostname, frameId: 0, parentFrameId: -1, isPrerender: false, ...more };
}

const asks =
  (url: string, more: Partial<PageRequest> = {}): Step =>
  (tab) =>
    topRequested(tab, request(url, more));
const shows =
  (url: string, more: Partial<Commit> = {}): Step =>
  (tab) =>
    committed(tab, commit(url, more));
const loads =
  (url: string, more: Partial<PageRequest> = {}): Step =>
  (tab) =>
    resourceRequested(tab, request(url, { requestType: "image", ...more }));
const sets =
  (name: string, by: PageRequest): Step =>
  (tab) =>
    cookieSet(tab, by, [{ name, host: by.host, requestType: by.requestType, at: 1 }]);
const fails =
  (requestId: string): Step =>
  (tab) =>
    topFailed(tab, requestId);

const hosts = ({ current }: TabRecord): readonly string[] => (current ? hostsOf(current) : []);
const names = ({ current }: TabRecord): readonly string[] => (current?.settings ?? []).map(({ name }) => name);

const SHOP = "https://shop.example/";
const NEWS = "https://news.example/";
const PIXEL = "https://ads.example/pixel";
const CDN = "https://cdn.example/app.js";

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
    expect(current).not.toHaveProperty("requestId");
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
