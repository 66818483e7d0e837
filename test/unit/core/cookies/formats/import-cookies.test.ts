import { describe, expect, test } from "vitest";
import { CONTEXT, type ImportCase, NOW, read } from "../../../../support/read-import.ts";

describe("files of other tools", () => {
  test.each<ImportCase>([
    [
      "Cookie-Editor",
      '[{"name":"a","value":"1","domain":".shop.example","hostOnly":false,"path":"/","secure":true,"httpOnly":false,"sameSite":null,"session":false,"expirationDate":1900000000.5,"storeId":null}]',
      ["api-json", "a=1 .shop.example / 1900000000.5 unspecified secure"],
    ],
    [
      "EditThisCookie",
      '[{"domain":"shop.example","hostOnly":true,"httpOnly":true,"name":"a","path":"/x","sameSite":"no_restriction","secure":true,"session":true,"storeId":"0","value":"1","id":1}]',
      ["api-json", "a=1 shop.example /x session no_restriction secure http-only"],
    ],
    [
      "milliseconds, words of others, unknown properties",
      '[{"name":"a","value":"1","domain":"shop.example","expires":"1900000000000","sameSite":"None","foo":1}]',
      ["puppeteer", "a=1 shop.example / 1900000000 no_restriction", "note 1: milliseconds", "note 1: unknown-property"],
    ],
    [
      "an ISO date and an unknown SameSite",
      '[{"name":"a","value":"1","domain":"shop.example","hostOnly":true,"expiry":"2030-03-17T17:46:40.000Z","sameSite":"Sometimes"}]',
      ["api-json", "a=1 shop.example / 1900000000 unspecified", "note 1: same-site-unknown"],
    ],
    [
      "one bad record among good ones",
      '[{"name":"a","value":"1","domain":"x.example","hostOnly":true},7,{"value":"x"},{"name":"b","value":{},"domain":"y"},{"name":"c","value":"","domain":"a b"},{"name":"d","domain":"y.example","expires":"soon"}]',
      [
        "api-json",
        "a=1 x.example / session unspecified",
        "skipped 2: not-an-object",
        "skipped 3: no-name",
        "skipped 4: no-value b",
        "skipped 5: bad-domain c",
        "skipped 6: bad-expiry d",
      ],
    ],
    [
      "Rob--W",
      '{"cookieManagerVersion":"1.8","userAgent":"x","cookies":[{"url":"https://shop.example/x/y","name":"a","value":"1"}]}',
      ["api-json", "a=1 shop.example /x session unspecified secure"],
    ],
    [
      "Cookie Quick Manager",
      '[{"Host raw":"https://.shop.example/","Name raw":"a","Path raw":"/","Content raw":"1","Expires raw":"1900000000","Send for raw":"true","HTTP only raw":"false","SameSite raw":"lax","This domain only raw":"false","Store raw":"firefox-default","First Party Domain":""}]',
      ["cookie-quick-manager", "a=1 .shop.example / 1900000000 lax secure"],
    ],
    [
      "Playwright",
      '{"cookies":[{"name":"a","value":"1","domain":".shop.example","path":"/","expires":-1,"httpOnly":true,"secure":true,"sameSite":"Lax","partitionKey":"https://top.example"}],"origins":[]}',
      [
        "playwright",
        'a=1 .shop.example / session lax secure http-only {"topLevelSite":"https://top.example","hasCrossSiteAncestor":true}',
        "note 1: lax-may-be-unset",
      ],
    ],
    [
      "Puppeteer",
      '[{"name":"a","value":"1","domain":"shop.example","path":"/","expires":1900000000,"size":2,"httpOnly":false,"secure":true,"session":false,"sameSite":"None","priority":"Medium","sameParty":false,"sourceScheme":"Secure","partitionKey":{"sourceOrigin":"https://top.example","hasCrossSiteAncestor":false}},{"name":"b","value":"","domain":"x.example","expires":-1,"partitionKeyOpaque":true}]',
      [
        "puppeteer",
        'a=1 shop.example / 1900000000 no_restriction secure  {"topLevelSite":"https://top.example","hasCrossSiteAncestor":false}',
        "skipped 2: opaque-partition b",
      ],
    ],
    [
      "LWP as Python writes it",
      '#LWP-Cookies-2.0\nSet-Cookie3: a="1 \\"x\\" 2"; path="/"; domain=".shop.example"; path_spec; domain_dot; secure; expires="2030-03-17 17:46:40Z"; HttpOnly=None; SameSite=Lax; version=0\nSet-Cookie3: b=2; path="/"; domain="shop.example"; discard; version=0\n',
      ["lwp", 'a=1 "x" 2 .shop.example / 1900000000 lax secure http-only', "b=2 shop.example / session unspecified"],
    ],
    [
      "LWP as EditThisCookie writes it",
      '// Semicolon separated Cookie File\nSet-Cookie3: a=1; path="/"; domain=.shop.example; path_spec; expires=1900000000; version=0\nnonsense',
      ["lwp", "a=1 .shop.example / 1900000000 unspecified", "skipped 3: not-read"],
    ],
    [
      "a Cookie header, nothing decoded",
      'Cookie: a=%20"x=y"; b=;c = 3 ; d',
      [
        "header",
        'a=%20"x=y" www.shop.example / session unspecified secure',
        "b= www.shop.example / session unspecified secure",
        "c=3 www.shop.example / session unspecified secure",
        "=d www.shop.example / session unspecified secure",
      ],
    ],
    ["a bare pair", "a=1;", ["header", "a=1 www.shop.example / session unspecified secure"]],
    [
      "Set-Cookie lines, one refused, two joined",
      "Set-Cookie: a=1; Path=/; HttpOnly\nset-cookie: b=2; Expires=Sun, 17 Mar 2030 17:46:40 GMT, c=3; Secure\nSet-Cookie: d=4; Domain=other.example\nSet-Cookie: p=5; Secure; Partitioned",
      [
        "set-cookie",
        "a=1 www.shop.example / session unspecified  http-only",
        `b=2 www.shop.example /a ${NOW / 1000 + 34_560_000} unspecified`,
        "c=3 www.shop.example /a session unspecified secure",
        "p=5 www.shop.example /a session unspecified secure",
        "skipped 3: refused domain-mismatch",
        "note 4: partition-site-unknown",
      ],
    ],
    [
      "a curl command of Chromium",
      "curl 'https://shop.example:8443/x?y' \\\n  -H 'accept: */*' \\\n  -b 'a=1; b=it'\\''s' -X POST --data-raw 'https://other.example/'",
      ["curl", "a=1 shop.example / session unspecified secure", "b=it's shop.example / session unspecified secure"],
    ],
    [
      "a curl command with escapes",
      "curl -H $'Cookie: a=\\u00e9\\x21' http://shop.example/",
      ["curl", "a=é! shop.example / session unspecified"],
    ],
    [
      "a curl command of Windows",
      'curl "https://shop.example/" ^\r\n  -H ^"cookie: a=1; b=^%^2^"',
      ["curl", "a=1 shop.example / session unspecified secure", "b=%2 shop.example / session unspecified secure"],
    ],
    ["a curl command that names a file", "curl -b cookies.txt https://shop.example/", ["names-a-file"]],
    [
      "CSV, other order, other line ends",
      'domain,name,value,extra\n.shop.example,a,"x,""y""",1\nshop.example,b\n',
      ["csv", 'a=x,"y" .shop.example / session unspecified', "skipped 3: columns 2"],
    ],
    [
      "a HAR: headers first, later ones win, past dates delete",
      JSON.stringify({
        log: {
          entries: [
            {
              startedDateTime: "2026-01-01T00:00:02Z",
              request: { url: "https://shop.example/", cookies: [] },
              response: { headers: [{ name: "Set-Cookie", value: "a=2; Path=/\nz=; Max-Age=0" }], cookies: [] },
            },
            {
              startedDateTime: "2026-01-01T00:00:01Z",
              request: { url: "https://shop.example/", cookies: [{ name: "q", value: "1" }] },
              response: {
                headers: [
                  { name: "set-cookie", value: "a=1; Path=/" },
                  { name: "set-cookie", value: "z=1" },
                ],
              },
            },
            {
              startedDateTime: "2026-01-01T00:00:03Z",
              request: { url: "https://shop.example/", cookies: [{ name: "r", value: "1" }] },
              response: { cookies: [] },
            },
            { startedDateTime: "x", request: { url: "chrome://x", cookies: [{ name: "n", value: "1" }] } },
          ],
        },
      }),
      ["har", "a=2 shop.example / session unspecified", "r=1 shop.example / session unspecified secure"],
    ],
    [
      "a HAR without cookies",
      '{"log":{"entries":[{"request":{"url":"https://shop.example/","headers":[]},"response":{"headers":[]}}]}}',
      ["har-without-cookies"],
    ],
    ["text that is nothing", "hello world", ["unrecognised"]],
    ["nothing", "", ["unrecognised"]],
    ["JSON of something else", '{"a":1}', ["unrecognised"]],
    ["broken JSON", '[{"name":"a"', ["broken-json"]],
    ["an empty list", "[]", ["api-json"]],
  ])("%s", (_what, text, says) => {
    expect(read(text)).toEqual(says);
  });

  test("header text needs an address", () => {
    const { url: _, ...nowhere } = CONTEXT;
    expect(read("Cookie: a=1", nowhere)).toEqual(["needs-url"]);
    expect(read("Set-Cookie: a=1", nowhere)).toEqual(["needs-url"]);
  });
});
