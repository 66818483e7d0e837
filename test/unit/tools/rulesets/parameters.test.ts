import { expect, test } from "vitest";
import type { DnrRule } from "#core/blocking/dnr-rule.ts";
import { compiled, listOf, rulesOf } from "./small-lists.ts";

/** Where a rule holds, its priority and what it removes. */
function inShort({ priority, action, condition }: DnrRule) {
  const removed =
    action.type === "redirect" && "transform" in action.redirect
      ? action.redirect.transform.queryTransform.removeParams
      : [];
  return [condition.requestDomains?.join(" ") ?? condition.urlFilter ?? "everywhere", priority, removed.join(" ")];
}

function rules(...filters: readonly string[]) {
  return rulesOf(compiled([listOf(17, ...filters)]), "parameters");
}

test("generic names are one rule for pages and frames, below every block", () => {
  const all = rules("$removeparam=utm_source", "$removeparam=fbclid");
  expect(all.map(inShort)).toEqual([["everywhere", 100, "fbclid utm_source"]]);
  expect(all[0]?.condition).toEqual({ resourceTypes: ["main_frame", "sub_frame"] });
});

test("a host's rule holds the generic names too, since only one redirect applies to a request", () => {
  const all = rules("$removeparam=fbclid", "||shop.example^$removeparam=from", "||m.shop.example^$removeparam=app");
  expect(all.map(inShort)).toEqual([
    ["m.shop.example", 103, "app fbclid from"],
    ["shop.example", 102, "fbclid from"],
    ["everywhere", 100, "fbclid"],
  ]);
});

test("hosts that remove the same names share a rule", () => {
  const all = rules("$removeparam=id,domain=a.example|b.example");
  expect(all.map(inShort)).toContainEqual(["a.example b.example", 102, "id"]);
});

test("an exception keeps one name on its host, or leaves the address alone", () => {
  const all = rules(
    "$removeparam=id",
    "$removeparam=fbclid",
    "@@||a.example^$removeparam=id",
    "@@||b.example^$removeparam",
  );
  expect(all.map(inShort)).toContainEqual(["a.example", 102, "fbclid"]);
  expect(all.find(({ condition }) => condition.requestDomains?.includes("b.example"))?.action).toEqual({
    type: "allow",
  });
});

test("a part of a host goes before the host and keeps to its part", () => {
  const all = rules(
    "||a.example/click?$removeparam=id",
    "@@||a.example/login$removeparam=fbclid",
    "$removeparam=fbclid",
  );
  expect(all.map(inShort)).toEqual([
    ["||a.example/click?", 122, "fbclid id"],
    ["||a.example/login", 122, ""],
    ["everywhere", 100, "fbclid"],
  ]);
});

test("a denied host keeps the generic name", () => {
  const all = rules("$removeparam=adj_t,denyallow=adj.example", "$removeparam=id");
  expect(all.map(inShort)).toEqual([
    ["adj.example", 102, "id"],
    ["everywhere", 100, "adj_t id"],
  ]);
});

test("every ending of a host is spelt out", () => {
  const all = rules("||search.*^$removeparam=src");
  expect(all.some(({ condition }) => condition.requestDomains?.includes("search.co.uk"))).toBe(true);
});
