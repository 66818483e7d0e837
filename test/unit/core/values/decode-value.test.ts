import { createHmac } from "node:crypto";
import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeValue } from "#core/values/decode-value.ts";
import type { Plain, ValueKind } from "#core/values/decoded-step.ts";

type Case = readonly [says: string, value: string, kinds: readonly ValueKind[], data: Plain, name?: string];

const AT = 1_795_000_000;
const b64 = (text: string | Buffer) => Buffer.from(text).toString("base64");
const b64url = (text: string | Buffer) => Buffer.from(text).toString("base64url");
const hmac = (text: string) => createHmac("sha256", "throw-away").update(text).digest();
const seconds = b64url(Buffer.from([0x6a, 0xfd, 0x86, 0xc0])); // AT, big-endian

function tornado(name: string, value: string): string {
  const head = `2|1:0|10:${AT}|${name.length}:${name}|${b64(value).length}:${b64(value)}|`;
  return head + hmac(head).toString("hex");
}

function jwt(header: object, payload: object): string {
  const body = `${b64url(JSON.stringify(header))}.${b64url(JSON.stringify(payload))}`;
  return `${body}.${b64url(hmac(body))}`;
}

const rails = b64(JSON.stringify({ _rails: { message: b64('{"id":7}'), exp: "2027-01-01T00:00:00.000Z", pur: null } }));

const CASES: readonly Case[] = [
  ["URL-encoding", "caf%C3%A9%20au%20lait", ["url"], "café au lait"],
  ["JSON", '{"a":[1,{"b":null}]}', ["json"], { a: [1, { b: null }] }],
  ["JSON in URL-encoding", "%7B%22a%22%3A1%7D", ["url", "json"], { a: 1 }],
  ["JSON in base64 without padding", "eyJhIjoxfQ", ["base64", "json"], { a: 1 }],
  ["JSON in base64url", b64url('{"a":"ÿ?ÿ>~"}'), ["base64url", "json"], { a: "ÿ?ÿ>~" }],
  ["JSON in a quoted string", '"{\\"a\\":1}"', ["json", "json"], { a: 1 }],
  ["text in base64 with padding", b64("hello world"), ["base64"], "hello world"],
  ["text in base64 without padding", b64("light theme please"), ["base64"], "light theme please"],
  ["gzip in base64", b64(gzipSync('{"a":1}')), ["gzip", "json"], { a: 1 }],
  [
    "zlib in base64url",
    b64url(deflateSync(`${'{"a":"'.padEnd(400, "x")}"}`)),
    ["zlib", "json"],
    { a: "x".repeat(394) },
  ],
  ["a query string", "theme=dark&size=12+pt&x=%C3%BC", ["query-string"], { theme: "dark", size: "12 pt", x: "ü" }],
  [
    "a name that every object has",
    "__proto__=1&constructor=2",
    ["query-string"],
    Object.fromEntries([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]),
  ],
  [
    "a token",
    jwt({ alg: "HS256" }, { sub: "7", exp: AT }),
    ["jwt"],
    { header: { alg: "HS256" }, payload: { sub: "7", exp: AT } },
  ],
  [
    "a token behind Bearer",
    `Bearer%20${jwt({ alg: "HS256" }, { sub: "7" })}`,
    ["url", "jwt"],
    { header: { alg: "HS256" }, payload: { sub: "7" } },
  ],
  [
    "a token without signature",
    `${b64url('{"alg":"none"}')}.${b64url('{"sub":"7"}')}.`,
    ["jwt"],
    { header: { alg: "none" }, payload: { sub: "7" } },
  ],
  [
    "Flask, with tags",
    `${b64url('{"u":{" u":"0f8fad5bd9cb469fa16570867728950e"},"b":{" b":"aGk="},"t":{" t":[1,2]}}')}.${seconds}.${b64url(hmac("").subarray(0, 20))}`,
    ["flask-session"],
    { u: "0f8fad5bd9cb469fa16570867728950e", b: "hi", t: [1, 2] },
    "session",
  ],
  [
    "Django, JSON",
    `${b64url('{"cart":[3,4]}')}:1xTdUu:${b64url(hmac("x"))}`,
    ["django-signed"],
    { cart: [3, 4] },
    "messages",
  ],
  [
    "Django, compressed",
    `.${b64url(deflateSync('{"cart":[3,4]}'))}:1xTdUu:${b64url(hmac("x"))}`,
    ["django-signed"],
    { cart: [3, 4] },
  ],
  ["Django, text with colons", `a:b:1xTdUu:${b64url(hmac("x"))}`, ["django-timestamp-signer"], "a:b"],
  ["Tornado", tornado("user", "alice"), ["tornado-v2"], "alice"],
  ["Tornado around JSON", tornado("user", '{"id":7}'), ["tornado-v2", "json"], { id: 7 }],
  [
    "Express, signed",
    `s%3Aalice.${encodeURIComponent(b64(hmac("alice")).replace(/=+$/, ""))}`,
    ["url", "express-signed"],
    "alice",
  ],
  ["Express, JSON", 'j:{"a":1}', ["express-json"], { a: 1 }],
  ["cookie-session", b64('{"views":3}'), ["base64", "json"], { views: 3 }, "session"],
  ["Rails, signed", `${rails}--${hmac(rails).toString("hex")}`, ["rails-signed", "base64", "json"], { id: 7 }],
  [
    "Rails, encrypted",
    [40, 12, 16].map((length) => b64(Buffer.alloc(length, 200))).join("--"),
    ["rails-encrypted"],
    { encrypted: true, opaque: true },
  ],
  [
    "Rack, never read",
    `${b64(Buffer.from([4, 8, 123, 6, 73, 34, 7]))}--${"a".repeat(40)}`,
    ["rack-session"],
    { opaque: true },
  ],
  [
    "PHP, nested, bytes counted",
    'a:2:{s:5:"naïf";a:1:{s:1:"x";b:0;}s:1:"n";i:-3;}',
    ["php-serialize"],
    { naïf: { x: false }, n: -3 },
  ],
  ["PHP, an object", 'O:8:"stdClass":1:{s:4:"\0*\0a";s:1:"b";}', ["php-serialize"], { a: "b" }],
  ["BIG-IP", "1677787402.36895.0000", ["big-ip"], { ip: "10.1.1.100", port: 8080, address: "10.1.1.100:8080" }],
  [
    "BIG-IP with a route domain",
    "rd5o00000000000000000000ffffc0000201o80",
    ["big-ip"],
    { ip: "192.0.2.1", port: 80, address: "192.0.2.1:80" },
  ],
  [
    "_ga",
    "GA1.2.1234567890.1700000000",
    ["ga"],
    { version: 1, depth: "2", random: "1234567890", clientId: "1234567890.1700000000", firstVisit: 1_700_000_000 },
    "_ga",
  ],
  [
    "_ga_*, old form",
    "GS1.1.1700000000.3.1.1700000100.60.0.0",
    ["ga4-gs1"],
    { sessionId: 1_700_000_000, sessionNumber: 3, engaged: true, lastHit: 1_700_000_100, countdown: 60 },
  ],
  ["_gcl_au", "1.1.123456789.1700000000", ["google-click"], { random: "123456789", created: 1_700_000_000 }, "_gcl_au"],
  [
    "_gcl_aw",
    "GCL.1700000000.EAIaIQ-x_y",
    ["google-click"],
    { timestamp: 1_700_000_000, clickId: "EAIaIQ-x_y" },
    "_gcl_aw",
  ],
  [
    "_fbp",
    "fb.1.1700000000000.1234567890",
    ["facebook"],
    { version: "fb", subdomainIndex: 1, created: 1_700_000_000_000, id: "1234567890" },
    "_fbp",
  ],
  [
    "Matomo",
    "0123456789abcdef.1700000000.",
    ["matomo"],
    { visitorId: "0123456789abcdef", created: 1_700_000_000 },
    "_pk_id.1.1fff",
  ],
  [
    "__utma",
    "1.2.1700000000.1700000100.1700000200.9",
    ["utma"],
    {
      domainHash: 1,
      visitorId: 2,
      firstVisit: 1_700_000_000,
      previousVisit: 1_700_000_100,
      currentVisit: 1_700_000_200,
      sessionCount: 9,
    },
    "__utma",
  ],
  [
    "Hotjar",
    b64('{"id":"u","created":1700000000000,"existing":true}'),
    ["base64", "hotjar"],
    { id: "u", created: 1_700_000_000_000, existing: true },
    "_hjSessionUser_1",
  ],
  [
    "Cookiebot",
    "{stamp:'-x\\'y=',necessary:true,preferences:false,method:'explicit',ver:1,utc:1700000000000,region:'de'}",
    ["cookiebot"],
    {
      stamp: "-x'y=",
      necessary: true,
      preferences: false,
      method: "explicit",
      ver: 1,
      utc: 1_700_000_000_000,
      region: "de",
    },
    "CookieConsent",
  ],
  ["US privacy", "1YN-", ["usp"], { version: 1, notice: true, optOutSale: false, lspa: null }, "usprivacy"],
  [
    "additional consent without disclosure",
    "1~70.89",
    ["google-additional-consent"],
    { version: 1, consented: [70, 89], disclosed: [] },
  ],
  ["ASP.NET", `CfDJ8${"A".repeat(60)}`, ["aspnet-dataprotection"], { encrypted: true, opaque: true }],
];

describe("each format says what it says", () => {
  const rows = CASES.map(([says, value, kinds, data, name = "x"]) => [says, { value, kinds, data, name }] as const);

  test.each(rows)("%s", (_says, { value, kinds, data, name }) => {
    const steps = decodeValue(value, name);
    expect(steps.map(({ kind }) => kind)).toEqual(kinds);
    expect(steps.at(-1)?.data).toEqual(data);
  });
});

test("a token's dates are moments, its signature is said to be unchecked", () => {
  const [step] = decodeValue(jwt({ alg: "HS256" }, { iat: AT, exp: AT + 60 }));
  expect(step?.times).toEqual([
    { what: "iat", at: AT * 1000 },
    { what: "exp", at: (AT + 60) * 1000 },
  ]);
  expect(step?.notes).toEqual(["signature-not-checked"]);
});

test("a privacy platform string names its sections and reads those that we know", () => {
  const [step] = decodeValue("DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA", "__gpp");
  expect(step?.data).toMatchObject({
    sectionIds: [2],
    sections: { tcfeu2: { cmpId: 31, publisherCountryCode: "DE" } },
  });
  const [both] = decodeValue("DBACNYA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA~1YNN", "__gpp");
  expect(both?.data).toMatchObject({ sectionIds: [2, 6], sections: { uspv1: { notice: true } } });
});

test("OneTrust's groups are answers, its date has its time zone", () => {
  const value = "datestamp=Thu+Nov+19+2026+10%3A00%3A00+GMT%2B0100+(Central+European)&groups=C0001%3A1%2CSTACK42%3A0";
  const [step] = decodeValue(value, "OptanonConsent");
  expect(step?.data).toMatchObject({ groups: { C0001: true, STACK42: false } });
  expect(step?.times).toEqual([{ what: "datestamp", at: Date.UTC(2026, 10, 19, 9) }]);
});

test.each([
  ["a word that happens to be base64", "aGVsbG8"],
  ["16 hexadecimal digits", "0123456789abcdef"],
  ["64 hexadecimal digits", hmac("x").toString("hex")],
  ["a number", "1795000000"],
  ["a number of milliseconds", "1795000000123"],
  ["a UUID", "0f8fad5b-d9cb-469f-a165-70867728950e"],
  ["random base64", b64(hmac("y"))],
  ["random base64url", b64url(hmac("z"))],
  ["a broken escape", "%E0%A4%A"],
  ["an escape of bad UTF-8", "%FF%FE%00"],
  ["an overlong slash", "%C0%AF"],
  ["broken JSON", '{"a":'],
  ["JSON with a tail", '{"a":1}x'],
  ["three parts", "a.b.c"],
  ["a header without alg", `${b64url('{"typ":"JWT"}')}.${b64url('{"a":1}')}.${b64url(hmac(""))}`],
  ["compressed in name only", ".eJxxx.bad.sig"],
  ["a time of another century", `${b64url('{"a":1}')}.${b64url("a")}.${b64url(hmac("").subarray(0, 20))}`],
  ["a length beyond the text", "a:999999999:{"],
  ["a list without its items", "a:3:{i:0;b:1;}"],
  ["text shorter than declared", 's:9:"short";'],
  ["raw DEFLATE has no mark", b64(deflateRawSync('{"a":1}'))],
  ["truncated zlib", b64(deflateSync("x".repeat(500)).subarray(0, 8))],
  ["base64 of bad UTF-8", b64(Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0xff, 0x00]))],
  ["one pair", "ID=22c:T=1795000000:RT=1795000000:S=ALNI_MZ"],
  ["Y and N", "1YNN"],
  ["code that looks like an object", "{a:alert(1)}"],
  ["a template", "{a:`x`}"],
  ["a consent string cut short", "CQt-4cAQt-4cADPABBENB4FgAMnAAHl"],
  ["a long value that begins with C", `C${b64url(hmac("c"))}`],
  ["empty", ""],
])("decodes to nothing: %s", (_trap, value) => {
  expect(decodeValue(value, "x")).toEqual([]);
});
