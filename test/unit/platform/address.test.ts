import { expect, test } from "vitest";
import { addressOf, partsOf } from "#platform/address.ts";

test.each([
  ["https://shop.example/a?b#c", "https", "shop.example", "https://shop.example/a?b"],
  ["http://shop.example", "http", "shop.example", "http://shop.example/"],
  ["HTTPS://WWW.Shop.Example/", "https", "www.shop.example", "https://www.shop.example/"],
  ["https://shop.example:8443/", "https", "shop.example", "https://shop.example:8443/"],
  ["wss://shop.example/live", "https", "shop.example", "wss://shop.example/live"],
  ["ws://shop.example/live", "http", "shop.example", "ws://shop.example/live"],
  ["https://bücher.example/", "https", "xn--bcher-kva.example", "https://xn--bcher-kva.example/"],
  ["https://shop.example./", "https", "shop.example.", "https://shop.example./"],
  ["http://127.1/", "http", "127.0.0.1", "http://127.0.0.1/"],
  ["http://[0:0::1]:8080/", "http", "[::1]", "http://[::1]:8080/"],
  ["https://shop.example/#", "https", "shop.example", "https://shop.example/"],
])("%s is %s at %s", (text, scheme, host, url) => {
  expect(addressOf(text)).toEqual({ scheme, host, url });
});

test("an address keeps nobody's password", () => {
  expect(addressOf("https://name:secret@shop.example/")?.url).toBe("https://shop.example/");
});

test.each([
  undefined,
  "",
  "shop.example",
  "about:blank",
  "about:srcdoc",
  "data:text/html,https://shop.example/",
  "blob:https://shop.example/1b2c",
  "file:///home/a.html",
  "chrome://settings/",
  "chrome-extension://abcd/popup.html",
  "moz-extension://abcd/popup.html",
  "ftp://shop.example/",
  "javascript:location='https://shop.example/'",
  "toString://shop.example/",
  "__proto__://shop.example/",
  "https://",
])("%s is no address of the web", (text) => {
  expect(addressOf(text)).toBeUndefined();
});

test.each([
  ["about:addons", "about", "", "addons"],
  ["file:///home/a.html", "file", "", "/home/a.html"],
  ["https://shop.example/a?b", "https", "shop.example", "/a"],
  ["not an address", "", "", ""],
  [undefined, "", "", ""],
])("the parts of %s", (text, scheme, host, path) => {
  expect(partsOf(text)).toEqual({ scheme, host, path });
});
