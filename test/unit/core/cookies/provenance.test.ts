import { expect, test } from "vitest";
import type { Cookie } from "#core/cookies/cookie.ts";
import { provenanceOf } from "#core/cookies/provenance.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const setting = { name: "sid", host: "shop.example", requestType: "main_frame", at: 5 };
const byDocument = { at: 5, host: "shop.example", requestType: "main_frame" };

test.each<[string, Partial<Cookie>, object | undefined]>([
  ["the response that set it", {}, byDocument],
  ["another name", { name: "other" }, undefined],
  ["another host", { domain: "www.shop.example" }, undefined],
  ["its parent domain", { domain: ".shop.example", hostOnly: false }, byDocument],
  ["the name as the browser spells it counts", { name: "sïd", apiName: "sid" }, byDocument],
  ["the readable name alone does not", { apiName: "raw" }, undefined],
])("%s", (_rule, cookie, expected) => {
  expect(provenanceOf(buildCookie(cookie), [setting])).toEqual(expected);
});

test("a sub-domain's response may have set the parent's cookie, never its host-only one", () => {
  const settings = [{ ...setting, host: "www.shop.example" }];
  expect(provenanceOf(buildCookie({ domain: ".shop.example", hostOnly: false }), settings)?.host).toBe(
    "www.shop.example",
  );
  expect(provenanceOf(buildCookie(), settings)).toBeUndefined();
});

test("the latest counts, in whatever order they are", () => {
  const later = { ...setting, requestType: "image", at: 9 };
  expect(provenanceOf(buildCookie(), [later, setting])?.requestType).toBe("image");
  expect(provenanceOf(buildCookie(), [setting, later])?.requestType).toBe("image");
});

test("nothing seen, nothing claimed", () => {
  expect(provenanceOf(buildCookie(), [])).toBeUndefined();
});
