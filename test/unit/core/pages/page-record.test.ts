import { expect, test } from "vitest";
import {
  addFrame,
  addHost,
  addSetting,
  createPage,
  type HostUse,
  hostsOf,
  type PageFrame,
  type PageRecord,
} from "#core/pages/page-record.ts";
import { buildSetting } from "../../../support/build-setting.ts";

const page = createPage({ url: "https://shop.example/", scheme: "https", host: "shop.example", isFromStart: true });

const use = (change: Partial<HostUse> = {}): HostUse => ({
  scheme: "https",
  host: "cdn.example",
  frameId: 0,
  requestType: "script",
  ...change,
});
const frame = (change: Partial<PageFrame> = {}): PageFrame => ({
  scheme: "https",
  host: "ads.example",
  frameId: 7,
  parentFrameId: 0,
  ...change,
});
const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => make(i));

test.each<[string, HostUse, number]>([
  ["the same host by the same frame is one use", use(), 1],
  ["whatever it asked for", use({ requestType: "image" }), 1],
  ["another frame's use is another", use({ frameId: 3 }), 2],
  ["another scheme's too", use({ scheme: "http" }), 2],
  ["and another host's", use({ host: "img.example" }), 2],
])("%s", (_rule, second, count) => {
  expect([use(), second].reduce(addHost, page).hosts).toHaveLength(count);
});

test("a use that is known changes nothing: the record stays the very same", () => {
  const once = addHost(page, use());
  expect(addHost(once, use())).toBe(once);
});

test("a page lists its own host, its frames' and those it asked, each once", () => {
  const record = [use(), use({ frameId: 3 }), use({ host: "shop.example" })].reduce(addHost, addFrame(page, frame()));
  expect(hostsOf(record)).toEqual(["shop.example", "ads.example", "cdn.example"]);
});

test("the last document of a frame counts", () => {
  const record = [frame(), frame({ host: "news.example" })].reduce(addFrame, page);
  expect(record.frames).toEqual([frame({ host: "news.example" })]);
});

test("the last setting of a name by a host counts; another host's stands beside it", () => {
  const record = [buildSetting(), buildSetting({ at: 2 }), buildSetting({ host: "ads.example", at: 3 })].reduce(
    addSetting,
    page,
  );
  expect(record.settings.map(({ host, at }) => `${host} ${at}`)).toEqual(["shop.example 2", "ads.example 3"]);
});

test("a name that imitates a host and a name is another", () => {
  const record = [buildSetting({ name: "a", host: "b" }), buildSetting({ name: "b", host: "a" })].reduce(
    addSetting,
    page,
  );
  expect(record.settings).toHaveLength(2);
});

test.each<[string, (count: number) => PageRecord, keyof PageRecord & ("hosts" | "frames" | "settings"), number]>([
  ["hosts", (count) => times(count, (i) => use({ host: `h${i}.example` })).reduce(addHost, page), "hosts", 2000],
  ["frames", (count) => times(count, (i) => frame({ frameId: i })).reduce(addFrame, page), "frames", 500],
  [
    "settings",
    (count) => times(count, (i) => buildSetting({ name: `n${i}` })).reduce(addSetting, page),
    "settings",
    1000,
  ],
])("a page that uses too many %s is remembered in part", (_what, fill, list, most) => {
  expect(fill(most)[list]).toHaveLength(most);
  expect(fill(most + 20)[list]).toHaveLength(most);
});

test("of too many settings the newest are kept", () => {
  const { settings } = times(1001, (i) => buildSetting({ name: `n${i}` })).reduce(addSetting, page);
  expect([settings[0]?.name, settings.at(-1)?.name]).toEqual(["n1", "n1000"]);
});

test("a frame of a full page that shows another document is still known", () => {
  const full = times(500, (i) => frame({ frameId: i })).reduce(addFrame, page);
  const record = addFrame(full, frame({ frameId: 3, host: "news.example" }));
  expect(record.frames).toHaveLength(500);
  expect(record.frames.find(({ frameId }) => frameId === 3)?.host).toBe("news.example");
});

test("the top document's frame is never the one that gives way", () => {
  const record = times(501, (i) => frame({ frameId: i, parentFrameId: i === 0 ? -1 : 0 })).reduce(addFrame, page);
  expect(record.frames.some(({ frameId }) => frameId === 0)).toBe(true);
});
