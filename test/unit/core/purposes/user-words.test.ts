import { expect, test } from "vitest";
import { type UserWord, userWordFor } from "#core/purposes/user-words.ts";

const here: UserWord = { name: "uid", site: "shop.example", purpose: "functional" };
const everywhere: UserWord = { name: "uid", purpose: "advertising" };
const later: UserWord = { name: "uid", purpose: "analytics" };
const onDomain: UserWord = { name: "uid", domain: "ads.example", purpose: "advertising" };
const family: UserWord = { name: "_ga_*", purpose: "functional" };

const asked = { name: "uid", host: "shop.example", topSite: "shop.example" };

test.each<readonly [string, readonly UserWord[], Partial<typeof asked>, UserWord | undefined]>([
  ["no word", [], {}, undefined],
  ["a word for this site before one for all", [here, everywhere], {}, here],
  ["the one for all on another site", [here, everywhere], { topSite: "news.example" }, everywhere],
  ["the latest of two", [everywhere, later], {}, later],
  ["another name", [here, everywhere], { name: "uid2" }, undefined],
  ["a third party's word on its sub-domain", [onDomain], { host: "x.ads.example" }, onDomain],
  ["a third party's word elsewhere", [onDomain], { host: "badads.example" }, undefined],
  ["a word for a family", [family], { name: "_ga_ABC123DEF4" }, family],
  ["a bare id is no family", [{ ...family, name: "*" }], { name: "1234567890" }, undefined],
  ["a name with a star of its own", [family], { name: "_ga_x" }, undefined],
])("%s", (_case, words, change, expected) => {
  expect(userWordFor(words, { ...asked, ...change })).toBe(expected);
});
