import { describe, expect, test } from "vitest";
import { compileGuardTable, guardTableSource } from "#core/guard/compile-guard-table.ts";
import { compileLineData } from "#core/guard/compile-line-data.ts";
import { GUARD_SETS, refusedIn } from "#core/guard/guard-set.ts";
import { type GuardTable, holdsName } from "#core/guard/guard-table.ts";
import { lineGlobs, stripsLines } from "#core/guard/line-globs.ts";
import { namedCookie } from "#core/policy/judge-cookie.ts";
import { classifyByTables } from "#core/purposes/classify-cookie.ts";
import { cookieSubject } from "#core/purposes/cookie-subject.ts";
import { parseFacts } from "#core/purposes/fact-table.ts";
import { createKnowledge } from "#core/purposes/knowledge.ts";
import { purposeData } from "../../../../tools/generate/purpose-data.ts";

const data = purposeData();
const knowledge = createKnowledge(data);
const rows = parseFacts(data.facts).all();
const tables = new Map(GUARD_SETS.map((set) => [set, compileGuardTable(rows, set)]));
const tableOf = (set: string) => tables.get(set) as GuardTable;

/** What the whole table says of a name on a site that nobody knows. */
const purposeOf = (name: string) => {
  const cookie = namedCookie(name, "www.unknown.example");
  const seen = { party: "first-party", topSite: "unknown.example", now: 0 } as const;
  return classifyByTables(cookieSubject(cookie, seen), knowledge).purpose;
};

/** A name that fits each row. */
const names = [...new Set(rows.map(({ pattern }) => pattern.replaceAll("*", "x1Y2")))];

describe.each(GUARD_SETS)("the names of %s", (set) => {
  const table = tableOf(set);
  const refused: readonly string[] = refusedIn(set);

  test("are refused ones all, on a site that nobody knows", () => {
    const held = names.filter((name) => holdsName(table, name));
    expect(held.length).toBeGreaterThan(50);
    expect(held.filter((name) => !refused.includes(purposeOf(name)))).toEqual([]);
  });

  test("are nearly all that are refused there", () => {
    const wanted = names.filter((name) => refused.includes(purposeOf(name)));
    const missed = wanted.filter((name) => !holdsName(table, name));
    expect(missed.length / wanted.length).toBeLessThan(0.03);
  });

  test("hold nothing that is essential anywhere", () => {
    const essential = rows
      .filter(({ purpose }) => purpose === "necessary")
      .map(({ pattern }) => pattern.replaceAll("*", "x1Y2"));
    expect(essential.length).toBeGreaterThan(400);
    expect(essential.filter((name) => holdsName(table, name))).toEqual([]);
  });

  test("survive as source text", () => {
    const read = new Function(`return ${guardTableSource(table)}`)() as GuardTable;
    expect({ ...read, names: { ...read.names } }).toEqual({ ...table, names: { ...table.names } });
    expect(Object.getPrototypeOf(read.names)).toBeNull();
  });
});

test.each([
  ["_ga", true],
  ["_ga_ABC123", true],
  ["_fbp", true],
  ["_GA", false],
  ["_gab", false],
  ["x_ga", false],
  ["session", false],
  ["PHPSESSID", false],
  ["IDE", false], // known on doubleclick.net only
  ["__proto__", false],
  ["constructor", false],
  ["", false],
  [`_ga_${"x".repeat(4096)}`, false],
])("with analytics and advertising refused, %s is held: %s", (name, isHeld) => {
  expect(holdsName(tableOf("analytics-advertising"), name)).toBe(isHeld);
});

test("a name that is made to be slow is not", () => {
  const name = `mp_${"_mixpane".repeat(500)}`;
  const from = performance.now();
  for (let round = 0; round < 100; round++) holdsName(tableOf("functional-analytics-advertising"), name);
  expect(performance.now() - from).toBeLessThan(300);
});

describe("the lines of a response", () => {
  const strips = stripsLines(lineGlobs(compileLineData(rows), "analytics-advertising"));

  test.each([
    [["_ga=1; Path=/", "keeps=1"], true],
    [[" _ga_X1=1"], true],
    [["_GA=1"], true], // Chromium compares without regard to case; what is taken along is put back
    [["keeps=1"], false],
    [["_ga=1", "PHPSESSID=1; HttpOnly"], false],
    [["_ga=1", "JSESSIONID=1"], false],
    [["_ga"], false],
  ])("%j are taken: %s", (lines, isTaken) => {
    expect(strips(lines)).toBe(isTaken);
  });
});
