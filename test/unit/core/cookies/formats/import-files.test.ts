import { describe, expect, test } from "vitest";
import { csvRows } from "#core/cookies/formats/csv.ts";
import { exportCookies } from "#core/cookies/formats/export-cookies.ts";
import { splitSetCookie } from "#core/cookies/formats/split-set-cookie.ts";
import { type ImportCase, NOW, read } from "../../../../support/read-import.ts";

describe("cookies.txt", () => {
  const line = (...columns: readonly string[]) => columns.join("\t");

  test.each<ImportCase>([
    [
      "BOM, CRLF, HttpOnly, comments, blank lines",
      `\uFEFF# Netscape HTTP Cookie File\r\n\r\n#HttpOnly_${line(".shop.example", "TRUE", "/", "TRUE", "0", "a", "1")}\r\n#httponly_x\r\n`,
      ["netscape", "a=1 .shop.example / session unspecified secure http-only"],
    ],
    [
      "every kind of bad line is skipped with its number",
      [
        "# Netscape HTTP Cookie File",
        "garbage",
        line("a b", "FALSE", "/", "FALSE", "0", "n", "v"),
        line("x.example", "FALSE", "/", "FALSE", "soon", "n", "v"),
        line("x.example", "FALSE", "/", "FALSE", "-5", "n", "v"),
        line("x.example", "FALSE", "/", "FALSE", "0", "n", "v", "w"),
        line("x.example", "FALSE", "/", "FALSE", "0", "", ""),
      ].join("\n"),
      [
        "netscape",
        "skipped 2: columns 1",
        "skipped 3: bad-domain",
        "skipped 4: bad-expiry",
        "skipped 5: expired",
        "skipped 6: columns 8",
        "skipped 7: no-name",
      ],
    ],
    [
      "six columns, fractions, milliseconds, a port",
      [
        line("x.example", "false", "/", "true", "1900000000.5", "n"),
        line("x.example:8080", "FALSE", "/", "FALSE", "1900000000000", "m", "v"),
      ].join("\n"),
      [
        "netscape",
        "n= x.example / 1900000000.5 unspecified secure",
        "m=v x.example / 1900000000 unspecified",
        "note 2: port-dropped",
        "note 2: milliseconds",
      ],
    ],
    [
      "a file whose flags are all inverted is told",
      [
        line(".a.example", "FALSE", "/", "FALSE", "0", "n", "v"),
        line("b.example", "TRUE", "/", "FALSE", "0", "n", "v"),
      ].join("\n"),
      [
        "netscape",
        "n=v a.example / session unspecified",
        "n=v .b.example / session unspecified",
        "note 1: host-only-contradicts-dot",
        "note 2: host-only-contradicts-dot",
        "note 1: every-flag-inverted",
      ],
    ],
  ])("%s", (_what, text, says) => {
    expect(read(text)).toEqual(says);
  });
});

test("cookies.txt: two stores' cookies of one identity are one line, and the other is told as left out", () => {
  const one = {
    name: "a",
    value: "1",
    domain: "x.example",
    hostOnly: true,
    path: "/",
    secure: true,
    httpOnly: false,
    sameSite: "lax" as const,
  };
  const exported = exportCookies(
    "netscape",
    [
      { ...one, storeId: "0" },
      { ...one, value: "2", storeId: "1" },
    ],
    { created: NOW, browser: "" },
  );
  expect(exported?.text.split("\n").filter((line) => line.startsWith("x.example"))).toEqual([
    "x.example\tFALSE\t/\tTRUE\t0\ta\t1",
  ]);
  expect(exported?.losses).toContainEqual(["left-out-duplicate", 1]);
});

test("a spreadsheet runs no cell of an export", () => {
  const starts = ["=", "+", "-", "@", "\t", "\r"];
  const cookies = starts.map((start) => ({
    ...{
      name: `${start}cmd|' /C calc'!A0`,
      value: `${start}HYPERLINK("x")`,
      domain: "shop.example",
      hostOnly: true,
      path: "/",
    },
    ...{ secure: true, httpOnly: false, sameSite: "lax" as const },
  }));
  const text = exportCookies("csv", cookies, { created: NOW, browser: "" })?.text ?? "";
  const cells = csvRows(text).flat();
  expect(cells.length).toBe(7 * 14);
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

describe("joined Set-Cookie headers", () => {
  test.each([
    ["a=1, b=2", ["a=1", "b=2"]],
    [
      "a=1; Expires=Sun, 17 Mar 2030 17:46:40 GMT; Path=/, b=2",
      ["a=1; Expires=Sun, 17 Mar 2030 17:46:40 GMT; Path=/", "b=2"],
    ],
    ['a={"x":1,"y":[2,3]}; Path=/,b=x,y', ['a={"x":1,"y":[2,3]}; Path=/', "b=x,y"]],
    ["a=1,", ["a=1,"]],
    ["", []],
  ])("%s", (text, lines) => {
    expect(splitSetCookie(text)).toEqual(lines);
  });
});
