import { expect, test } from "vitest";
import type { Cookie } from "#core/cookies/cookie.ts";
import { provenanceFrom } from "#core/cookies/provenance.ts";
import type { CookieSetting } from "#core/pages/page-record.ts";
import { buildCookie } from "../../../support/build-cookie.ts";
import { buildSetting } from "../../../support/build-setting.ts";

const byDocument = { at: 5, host: "shop.example", requestType: "main_frame" };
const partitionKey = { topLevelSite: "https://news.example", hasCrossSiteAncestor: true };

test.each<[string, Partial<Cookie>, object | undefined]>([
  ["the response that set it", {}, byDocument],
  ["another name", { name: "other" }, undefined],
  ["another host", { domain: "www.shop.example" }, undefined],
  ["its twin for the whole domain", { domain: ".shop.example", hostOnly: false }, undefined],
  ["its twin on another path", { path: "/account" }, undefined],
  ["a partition that Firefox chose by itself", { partitionKey }, byDocument],
  ["the name as the browser spells it counts", { name: "sïd", apiName: "sid" }, byDocument],
  ["the readable name alone does not", { apiName: "raw" }, undefined],
])("%s", (_rule, cookie, expected) => {
  expect(provenanceFrom([buildSetting()])(buildCookie(cookie))).toEqual(expected);
});

test("a line that asked for a partition did not set the cookie outside of one", () => {
  const settings = [buildSetting({ partitioned: true })];
  expect(provenanceFrom(settings)(buildCookie())).toBeUndefined();
  expect(provenanceFrom(settings)(buildCookie({ partitionKey }))).toEqual(byDocument);
});

test("a sub-domain's response may have set the parent's cookie, and is named", () => {
  const settings = [buildSetting({ domain: ".shop.example", hostOnly: false, host: "www.shop.example" })];
  const cookie = buildCookie({ domain: ".shop.example", hostOnly: false });
  expect(provenanceFrom(settings)(cookie)?.host).toBe("www.shop.example");
});

test("the latest counts, in whatever order they are", () => {
  const first: CookieSetting = buildSetting();
  const later = buildSetting({ requestType: "image", at: 9 });
  expect(provenanceFrom([later, first])(buildCookie())?.requestType).toBe("image");
  expect(provenanceFrom([first, later])(buildCookie())?.requestType).toBe("image");
});

test("nothing seen, nothing claimed", () => {
  expect(provenanceFrom([])(buildCookie())).toBeUndefined();
});
