import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestTime } from "../../../../support/best-time.ts";
import { read } from "../../../../support/read-import.ts";

describe("hostile files", () => {
  const BIG = 50 * 1024 * 1024;
  const row = ".a.example\tTRUE\t/\tFALSE\t0\tn\tv\n";

  test.each<readonly [string, () => string, string]>([
    ["more than 50 MB", () => "a".repeat(BIG + 1), "too-large"],
    ["50 MB of blanks", () => " ".repeat(BIG), "unrecognised"],
    ["50 MB of one letter", () => "a".repeat(BIG), "unrecognised"],
    ["a million rows", () => `# Netscape HTTP Cookie File\n${row.repeat(1_000_000)}`, "too-many"],
    ["brackets 100,000 deep", () => "[".repeat(100_000) + "]".repeat(100_000), "unrecognised"],
    ["objects 10,000 deep", () => `${'{"cookies":'.repeat(10_000)}1${"}".repeat(10_000)}`, "unrecognised"],
    ["a million records", () => `[${'{"name":"a","value":"","domain":"x.example"},'.repeat(1_000_000)}{}]`, "too-many"],
  ])(
    "%s are over within two seconds",
    (_what, build, says) => {
      const text = build();
      const { milliseconds, result } = bestTime(() => read(text)[0]);
      expect(result).toBe(says);
      expect(milliseconds).toBeLessThan(2000);
    },
    60_000,
  );

  test("names that every object has change nothing", () => {
    const text =
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"name":"__proto__","value":"1","domain":"x.example","hostOnly":true,"partitionKey":{"__proto__":{"topLevelSite":"https://y"}}}]';
    expect(read(text).slice(0, 2)).toEqual(["api-json", "__proto__=1 x.example / session unspecified"]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test.each([
    ";",
    ",",
    "=",
    '"',
    "'",
    "\\",
    "^",
    "\t",
    "\n",
    " ",
    "Set-Cookie: ",
    "Set-Cookie3: ",
    "curl ",
    "a=1,",
    'a="',
    "$'",
  ])(
    "1 MB of %j is over within 500 ms in every format",
    (piece) => {
      const body = piece.repeat(1_000_000 / piece.length);
      for (const start of [
        "curl ",
        "Set-Cookie: a=",
        "Set-Cookie3: a=",
        "Set-Cookie3: ;",
        "Cookie: a=",
        "name,domain\n",
        "# Netscape HTTP Cookie File\n",
      ]) {
        expect(bestTime(() => read(`${start + body}=`)).milliseconds).toBeLessThan(500);
      }
    },
    60_000,
  );

  test("whatever the text, an answer", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."a=;,\t\n\"'\\ :#[]{}1"), maxLength: 200 }),
      fc.json(),
      fc
        .array(
          fc.dictionary(
            fc.constantFrom("name", "value", "domain", "url", "expires", "partitionKey", "__proto__", "session"),
            fc.jsonValue(),
          ),
        )
        .map((list) => JSON.stringify(list)),
    );
    const start = fc.constantFrom(
      "",
      "curl ",
      "Set-Cookie: ",
      "Set-Cookie3: ",
      "Cookie: ",
      "name,domain\n",
      "# Netscape HTTP Cookie File\n",
    );
    fc.assert(
      fc.property(start, text, (before, after) => read(before + after).length > 0),
      { numRuns: 3000 },
    );
  }, 60_000);
});
