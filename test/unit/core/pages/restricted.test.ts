import { expect, test } from "vitest";
import { restrictedReason } from "#core/pages/restricted.ts";
import { partsOf } from "#platform/address.ts";

test.each([
  ["https://shop.example/", undefined],
  ["http://127.0.0.1:8080/a", undefined],
  ["http://[::1]/", undefined],
  ["chrome://settings/", "browser-page"],
  ["edge://settings/", "browser-page"],
  ["about:addons", "browser-page"],
  ["about:blank", "no-address"],
  ["about:blank?a#b", "no-address"],
  ["about:blanket", "browser-page"],
  ["devtools://devtools/bundled/inspector.html", "browser-page"],
  ["view-source:https://shop.example/", "browser-page"],
  ["resource://gre/", "browser-page"],
  ["chrome-extension://abcdefgh/popup.html", "extension-page"],
  ["moz-extension://1b2c/popup.html", "extension-page"],
  ["https://chromewebstore.google.com/detail/x", "store-page"],
  ["https://chrome.google.com/webstore/category", "store-page"],
  ["https://chrome.google.com/other", undefined],
  ["https://addons.mozilla.org/en/firefox/", "store-page"],
  ["https://addons.mozilla.org.shop.example/", undefined],
  ["https://shop.example/?https://addons.mozilla.org/", undefined],
  ["file:///home/a.html", "local-file"],
  ["data:text/html,hello", "no-address"],
  ["blob:https://shop.example/1b2c", "no-address"],
  ["", "no-address"],
  ["not an address", "no-address"],
  ["javascript:alert(1)", "browser-page"],
])("%s: %s", (url, reason) => {
  expect(restrictedReason(partsOf(url))).toBe(reason);
});
