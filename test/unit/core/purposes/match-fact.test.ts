import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFacts } from "#core/purposes/fact-table.ts";
import { matchFact } from "#core/purposes/match-fact.ts";
import { fixtureKnowledge } from "./fixture-knowledge.ts";
import { growth, LINEAR } from "./growth.ts";

const { facts } = fixtureKnowledge;

type Case = { readonly name: string; readonly host?: string; readonly party?: "first-party" | "third-party" };

test.each<readonly [string, Case, string | undefined]>([
  ["an exact name", { name: "_ga" }, "_ga: Google (Analytics)"],
  ["exact before a pattern that fits too", { name: "AMP_TOKEN" }, "AMP_TOKEN: Google (Analytics)"],
  ["a pattern", { name: "AMP_1a2b3c4d5e" }, "AMP_*: Amplitude"],
  ["a pattern with an end", { name: "mp_abc_mixpanel" }, "mp_*_mixpanel: Mixpanel"],
  ["names are case-sensitive", { name: "phpsessid" }, undefined],
  ["a first-party row not in third-party use", { name: "_ga", host: "x.example", party: "third-party" }, undefined],
  [
    "a row of a domain, on its sub-domain",
    { name: "MR", host: "c.bing.com", party: "third-party" },
    "MR: Microsoft (Advertising)",
  ],
  ["a row of a domain, elsewhere", { name: "MR", host: "notbing.com", party: "third-party" }, undefined],
  [
    "a scoped row before one for any",
    { name: "lang", host: "www.linkedin.com", party: "third-party" },
    "lang: LinkedIn",
  ],
  [
    "a row for a whole domain",
    { name: "anything", host: "ib.adnxs.com", party: "third-party" },
    "*: Microsoft (Xandr)",
  ],
  ["no row for a bare id", { name: "1234567890" }, undefined],
  ["an empty name", { name: "" }, undefined],
  ["names that every object has", { name: "constructor" }, undefined],
])("%s", (_rule, { name, host = "shop.example", party = "first-party" }, expected) => {
  const row = matchFact(facts, { name, host, party });
  expect(row && `${row.pattern}: ${row.owner}`).toBe(expected);
});

test("the longest literal part decides, wherever the star is", () => {
  const rows = [
    ["*bcdef", "End"],
    ["abc*", "Long"],
    ["ab*", "Short"],
    ["*", "Any"],
    ["sess1234", "Exact"],
    ["sess*", "Family"],
    ["9*", "Nine"],
  ].map(([pattern, owner]) => `${pattern}\t${pattern === "*" ? "a.example" : ""}\ta\t${owner}\ta\t1d\tx\t`);
  const table = parseFacts(rows.join("\n"));
  const ownerOf = (name: string) => matchFact(table, { name, host: "a.example", party: "first-party" })?.owner;
  expect(["abcdef", "abcd", "abx", "xbcdef", "x"].map(ownerOf)).toEqual(["End", "Long", "Short", "End", "Any"]);
  expect(["sess1234", "sess1235"].map(ownerOf)).toEqual(["Exact", "Family"]);
  // A bare id belongs to no family: the row for the whole domain is asked last all the same.
  expect(ownerOf("9876543210")).toBe("Nine");
});

describe("hostile names", () => {
  test("any text is answered", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 4096 }), fc.domain(), (name, host) => {
        matchFact(facts, { name, host, party: "third-party" });
      }),
      { numRuns: 40 },
    );
  });

  test.each(["_ga_", "mp_", "a", "*", "1", "__RequestVerificationToken", "\u202e", "%"])(
    "4 kB of %j take time in proportion",
    (piece) => {
      const host = "shop.example";
      const run = (size: number) =>
        matchFact(facts, { name: piece.repeat(size / piece.length), host, party: "first-party" });
      expect(growth(run)).toBeLessThan(LINEAR);
    },
  );
});
