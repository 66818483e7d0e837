import { expect, test } from "vitest";
import { cookieOfForm, emptyForm, formOf } from "#core/cookies/cookie-form.ts";
import { differingFields } from "#core/cookies/cookie-write.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const NOW = Date.UTC(2026, 10, 20, 12);
const partitionKey = { topLevelSite: "https://news.example", hasCrossSiteAncestor: true };

test.each([
  ["a session cookie", buildCookie()],
  ["a fraction of a second", buildCookie({ expirationDate: 1_900_000_000.123456 })],
  ["a domain cookie", buildCookie({ domain: ".shop.example", hostOnly: false })],
  ["a partitioned one", buildCookie({ secure: true, partitionKey })],
  ["Firefox's spelling of a name", buildCookie({ name: "ß", apiName: "\u00c3\u009f" })],
  ["a first-party domain", buildCookie({ firstPartyDomain: "shop.example" })],
  ["a year beyond every date field", buildCookie({ expirationDate: 1e12 })],
])("%s comes out of the form as it went in", (_what, cookie) => {
  const form = formOf(cookie, NOW);
  expect(cookieOfForm(form, cookie)).toEqual(cookie);
  expect(differingFields(cookie, cookieOfForm({ ...form, value: "other" }, cookie))).toEqual(["value"]);
});

test("a new name is no longer spelled as the old one was", () => {
  const cookie = buildCookie({ name: "ß", apiName: "\u00c3\u009f" });
  expect(cookieOfForm({ ...formOf(cookie, NOW), name: "x" }, cookie)).not.toHaveProperty("apiName");
});

test("a date is read in local time, a broken one is long past", () => {
  const form = emptyForm({ host: "shop.example", storeId: "0" }, NOW);
  const at = (expires: string) => cookieOfForm({ ...form, isSession: false, expires }, undefined).expirationDate;
  expect(at("2027-05-03T12:00:00")).toBe(new Date(2027, 4, 3, 12).getTime() / 1000);
  expect(at("")).toBe(0);
  expect(cookieOfForm(form, undefined)).not.toHaveProperty("expirationDate");
});
