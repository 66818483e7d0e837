import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readCookies } from "../../../../tools/classify/read-cookies.ts";
import { FIXTURE_FACTS, fixtureKnowledge } from "./fixture-knowledge.ts";

const read = (text: string, site?: string) =>
  readCookies(text, { knowledge: fixtureKnowledge, site, now: 1_800_000_000 }).map(
    ({ name, host, party, attributes }) => `${name} ${host} ${party} ${attributes.lifetime ?? "session"}`,
  );

const NETSCAPE = [
  "# Netscape HTTP Cookie File",
  "#HttpOnly_.shop.example\tTRUE\t/\tTRUE\t1800003600\tsid\tab",
  ".doubleclick.net\tTRUE\t/\tTRUE\t0\tIDE\tx",
  "x.com\tFALSE\t/\tTRUE\t0\tPHPSESSID\tx",
].join("\n");

describe("reads", () => {
  test("cookies.txt; a jar's advertisers are third parties, a visited network's session is not", () => {
    expect(read(NETSCAPE)).toEqual([
      "sid shop.example first-party 3600",
      "IDE doubleclick.net third-party session",
      "PHPSESSID x.com first-party session",
    ]);
  });

  test("cookies.txt beside the page they were used on", () => {
    expect(read(NETSCAPE, "www.shop.example")).toEqual([
      "sid shop.example first-party 3600",
      "IDE doubleclick.net third-party session",
      "PHPSESSID x.com third-party session",
    ]);
  });

  test("our JSON and Cookie-Editor's", () => {
    const cookie = {
      name: "a",
      value: "v",
      domain: ".shop.example",
      hostOnly: false,
      path: "/",
      session: false,
      sameSite: null,
    };
    expect(
      read(
        JSON.stringify([
          { ...cookie, expirationDate: 1_800_000_060.5 },
          { ...cookie, session: true },
        ]),
      ),
    ).toEqual(["a shop.example first-party 60.5", "a shop.example first-party session"]);
  });

  test("Playwright's list and storage state; the partition tells the page", () => {
    const cookie = { name: "a", value: "v", domain: "cdn.example", path: "/", expires: -1, sameSite: "None" };
    const list = [cookie, { ...cookie, expires: 1_800_000_001, partitionKey: "https://news.example" }];
    const expected = ["a cdn.example first-party session", "a cdn.example third-party 1"];
    expect(read(JSON.stringify(list))).toEqual(expected);
    expect(read(JSON.stringify({ cookies: list, origins: [{ origin: "https://news.example" }] }))).toEqual(expected);
  });

  test("tables with the columns of the labelled cookies", () => {
    const text = [
      "site,name,cookie_domain,third_party,session,ttl_seconds",
      'shop.example,"a,""b""",.shop.example,0,0,86400',
      "shop.example,c,ads.example,1,1,0",
    ].join("\r\n");
    expect(read(text)).toEqual(['a,"b" shop.example first-party 86400', "c ads.example third-party session"]);
  });

  test("an empty file", () => {
    expect(read("")).toEqual([]);
  });
});

test.each([
  ["a line of text", "foo bar", "line 1: the entry has the wrong number of columns"],
  ["a missing field", `${NETSCAPE}\nx.com\tTRUE\t/\tTRUE\t0`, "line 5: the entry has the wrong number of columns"],
  ["a tab in a value", "x.com\tTRUE\t/\tTRUE\t0\ta\tSEC\tRET", "line 1: the entry has the wrong number of columns"],
  ["a wrong expiry", "x.com\tTRUE\t/\tTRUE\tsoon\ta\tSECRET", "line 1: the entry has an expiry that is no date"],
  [
    "broken JSON",
    '[\n{"name":"a","value":"SECRET",\n"domain" ".x.com"}]',
    "line 3: The file begins like JSON but is not valid JSON.",
  ],
  ["JSON cut off", '[\n{"name":"a","value":"SECRET"', "line 2: The file begins like JSON but is not valid JSON."],
  ["other JSON", '{"a":1}', "line 1: This is no format of cookies that is known here."],
  ["an item that is no cookie", '[{"name":"a","domain":"b","value":"["},\n\n3]', "line 3: the entry is no record"],
  ["a cookie without a domain", '[\n\n{"name":"a","value":"SECRET"}]', "line 3: the entry has no usable domain"],
  ["a table without names", "site,cookie_domain\na,b", "line 1: no column name"],
  ["a short row", "name,cookie_domain\na", "line 2: 1 fields where the header has 2"],
  ["a flag that is none", "name,domain,session\na,b,SECRET", "line 2: session is neither 0 nor 1"],
  ["a stray quotation mark", 'name,domain\n"a"b,c', "line 2: a quotation mark out of place"],
])("refuses %s and names the line, never a value", (_case, text, message) => {
  expect(() => read(text)).toThrow(new Error(message));
});

describe("the command", { timeout: 60_000 }, () => {
  const root = join(import.meta.dirname, "../../../..");
  const run = (input: string, ...more: string[]) =>
    spawnSync("node", ["--import", "tsx", "tools/classify.ts", "--facts", FIXTURE_FACTS, "-", ...more], {
      cwd: root,
      input,
      encoding: "utf8",
    });

  test("prints a line per cookie, in order, without values", () => {
    const { status, stdout, stderr } = run(NETSCAPE, "--explain");
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines.map(({ name, domain, purpose, because }) => [name, domain, purpose, because])).toEqual([
      ["sid", ".shop.example", expect.anything(), "model"],
      ["IDE", ".doubleclick.net", "advertising", "table"],
      ["PHPSESSID", "x.com", "necessary", "essentials"],
    ]);
    expect(Object.keys(lines[1] ?? {})).toEqual([
      "name",
      "domain",
      "purpose",
      "owner",
      "because",
      "confidence",
      "explanation",
    ]);
    expect(stderr).toContain("3 cookies");
  });

  test("says what is wrong, with 2, and prints nothing else", () => {
    const { status, stdout, stderr } = run(`${NETSCAPE}\nTopSecret`);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toBe("standard input: line 5: the entry has the wrong number of columns\n");
  });
});
