import { expect, test } from "vitest";
import { decodeValue } from "#core/values/decode-value.ts";
import { describeDecoded } from "#core/values/describe-decoded.ts";

const lines = (value: string, name?: string) =>
  describeDecoded(decodeValue(value, name)).map(({ role, label, text }) => [role, label, text]);

test("a layer is a heading, the last one's fields follow", () => {
  expect(lines("%7B%22a%22%3A%5B1%5D%2C%22b%22%3A%22x%22%7D")).toEqual([
    ["step", "URL-encoded", ""],
    ["step", "JSON", ""],
    ["field", "a", "[1]"],
    ["field", "b", "x"],
  ]);
});

test("a token shows its claims, its dates, and that nobody checked the signature", () => {
  const token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3IiwiZXhwIjoxNzk1MDAwMDAwfQ.AAAA";
  expect(lines(token)).toEqual([
    ["step", "JSON Web Token", ""],
    ["note", "", "The signature was not checked: only the site can."],
    ["time", "exp", "2026-11-18T11:06:40.000Z"],
    ["field", "header", '{"alg":"HS256"}'],
    ["field", "sub", "7"],
    ["field", "exp", "1795000000"],
  ]);
});

test("purposes of a consent string are in words, vendors in numbers", () => {
  const some = describeDecoded(decodeValue("COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA", "euconsent-v2"));
  expect(some.find(({ label }) => label === "purposeConsents")?.text).toContain(
    "build a profile of you for advertising",
  );
  expect(some.find(({ label }) => label === "vendorConsents")?.text).toBe("2, 6, 8");
});

test("nothing decoded, nothing shown", () => expect(lines("abc")).toEqual([]));
