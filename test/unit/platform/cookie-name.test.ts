import { afterEach, expect, test, vi } from "vitest";

/** The module as it is in a browser whose pages have this scheme. */
async function readerIn(scheme: string) {
  vi.resetModules();
  vi.doMock("webextension-polyfill", () => ({ default: { runtime: { getURL: () => `${scheme}://us/` } } }));
  return (await import("#platform/cookie-name.ts")).readableName;
}

afterEach(() => {
  vi.doUnmock("webextension-polyfill");
});

test.each([
  ["sid", "sid"],
  ["", ""],
  ["gr\u00c3\u00b6\u00c3\u009fe", "größe"],
  ["\u00e5\u0090\u008d", "名"],
  ["\u00f0\u009f\u008d\u00aa", "🍪"],
  ["voil\u00c3\u00a0", "voilà"],
  ["\u00e9", "\u00e9"], // a single byte E9 is no UTF-8: it stays as it is
  ["a\u00ff\u00feb", "a\u00ff\u00feb"],
  ["\u00c0\u0080", "\u00c0\u0080"], // an overlong NUL
  ["\u00ed\u00a0\u0080", "\u00ed\u00a0\u0080"], // a surrogate
])("Firefox: %j is read as %j", async (apiName, name) => {
  expect((await readerIn("moz-extension"))(apiName)).toBe(name);
});

test.each(["größe", "gr\u00c3\u00b6e", "名", ""])("Chromium: %j is what it says", async (name) => {
  expect((await readerIn("chrome-extension"))(name)).toBe(name);
});
