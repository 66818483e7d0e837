import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeValue } from "#core/values/decode-value.ts";
import { MAX_INFLATED, MAX_INPUT, MAX_LAYERS } from "#core/values/decoded-step.ts";
import { describeDecoded } from "#core/values/describe-decoded.ts";
import { bestTime } from "../../../support/best-time.ts";

const NAMES = [
  "x",
  "session",
  "_ga",
  "_gcl_au",
  "OptanonConsent",
  "CookieConsent",
  "euconsent-v2",
  "usprivacy",
  "SOCS",
];
const MEGABYTE = 1 << 20;
const b64 = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64");

/** Bits as base64url digits, for strings that claim much. */
function digits(bits: string): string {
  const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const full = bits.padEnd(Math.ceil(bits.length / 6) * 6, "0");
  return (full.match(/.{6}/g) ?? []).map((six) => ALPHABET[Number.parseInt(six, 2)] ?? "").join("");
}

/** A consent string whose vendor list is 1,400 ranges over everything: 90 million numbers if it were believed. */
function rangeBomb(): string {
  const bits = (value: number, width: number) => value.toString(2).padStart(width, "0");
  const head =
    bits(2, 6) + bits(16e9, 36) + bits(16e9, 36) + "0".repeat(12 + 12 + 6 + 12 + 12 + 6 + 2 + 12 + 48 + 1 + 12);
  const ranges = `1${bits(1, 16)}${bits(65_535, 16)}`.repeat(1400);
  return digits(`${head}${bits(65_535, 16)}1${bits(1400, 12)}${ranges}`);
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ["1 MB that begins as JSON", `{"a":"${"x".repeat(MEGABYTE)}"}`],
  ["1 MB of percent signs", "%".repeat(MEGABYTE)],
  ["8 kB of brackets", "[".repeat(MAX_INPUT)],
  ["8 kB of balanced brackets", "[".repeat(MAX_INPUT / 2) + "]".repeat(MAX_INPUT / 2)],
  ["8 kB of nested objects in base64", b64('{"a":'.repeat(1000) + 1 + "}".repeat(1000))],
  ["8 kB of quotes and backslashes", '{"\\'.repeat(MAX_INPUT / 3)],
  ["8 kB of braces and quotes", `{'a':`.repeat(1600)],
  ["8 kB of %25", "%25".repeat(2700)],
  ["8 kB of pairs", "a=1&".repeat(2000)],
  ["8 kB of dots", ".".repeat(MAX_INPUT)],
  ["8 kB of colons", ":".repeat(MAX_INPUT)],
  ["8 kB of blanks in an object", `{${" ".repeat(MAX_INPUT - 2)}}`],
  ["8 kB of numbers for vendors", `2~${"1.".repeat(4000)}`],
  ["8 kB of $ fields", `GS2.1.${"s1$".repeat(2600)}`],
  ["8 kB of PHP lists", "a:1:{i:0;".repeat(900)],
  ["a zlib bomb in base64", b64(deflateSync(Buffer.alloc(5 * MEGABYTE, 97), { level: 9 }))],
  ["a gzip bomb in base64", b64(gzipSync(Buffer.alloc(4 * MEGABYTE), { level: 9 }))],
  [
    "a zlib bomb as a Flask session",
    `.${deflateSync(Buffer.alloc(5 * MEGABYTE, 32), { level: 9 }).toString("base64url")}.av2GwA.${"A".repeat(27)}`,
  ],
  ["ranges of vendors on top of each other", rangeBomb()],
  ["a GPP header with endless numbers", `DB${"A".repeat(58)}~x`],
];

test.each(HOSTILE)("%s is over within 20 ms", (_what, value) => {
  for (const name of NAMES) {
    const { milliseconds, result } = bestTime(() => describeDecoded(decodeValue(value, name)));
    expect(milliseconds).toBeLessThan(20);
    expect(result.length).toBeLessThanOrEqual(200);
  }
});

test("a compressed value opens to the limit and not beyond", () => {
  const packed = (length: number) => b64(deflateSync(Buffer.alloc(length, 97)));
  expect(decodeValue(packed(MAX_INFLATED)).at(-1)?.data).toHaveLength(MAX_INFLATED);
  expect(decodeValue(packed(MAX_INFLATED + 1))).toEqual([]);
});

test("layers end at five", () => {
  const wrapped = Array.from({ length: 9 }).reduce<string>((text) => encodeURIComponent(text), "%");
  expect(decodeValue(wrapped)).toHaveLength(MAX_LAYERS);
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.string({ unit: fc.constantFrom(..."{}[]\"':,.|~-_=&%+$\\;0123456789abcdefABCEGSsOoj \0é\ud800"), maxLength: 300 }),
  fc.base64String({ maxLength: 400 }),
  fc.json(),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => b64(Buffer.from(bytes))),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => `eJ${b64(Buffer.from(bytes))}`),
);
const wrappers: readonly ((text: string) => string)[] = [
  ...[
    encodeURIComponent,
    (text: string) => b64(text),
    (text: string) => b64(deflateSync(text)),
    (text: string) => JSON.stringify(text),
  ],
  ...[
    (text: string) => `s:${text}.${b64(Buffer.alloc(32))}`,
    (text: string) => `C${text}`,
    (text: string) => `a:1:{i:0;${text}}`,
  ],
];
const wrapped = fc
  .tuple(anyText, fc.array(fc.constantFrom(...wrappers), { maxLength: 7 }))
  .map(([text, around]) => around.reduce((inner, wrap) => wrap(Buffer.from(inner).toString()), text));

test("never throws, ends soon, gives plain data in at most five layers", () => {
  fc.assert(
    fc.property(wrapped, fc.constantFrom(...NAMES), (value, name) => {
      const { milliseconds, result: steps } = bestTime(() => decodeValue(value, name));
      expect(milliseconds).toBeLessThan(20);
      expect(steps.length).toBeLessThanOrEqual(MAX_LAYERS);
      expect(structuredClone(steps)).toEqual(steps);
      describeDecoded(steps);
    }),
    { numRuns: 3000 },
  );
}, 30_000);

test("what was packed is read again", () => {
  const packers = [
    encodeURIComponent,
    (text: string) => b64(text),
    (text: string) => b64(deflateSync(text)),
    (text: string) => b64(gzipSync(text)),
  ];
  const values = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true });
  fc.assert(
    fc.property(values, fc.array(fc.constantFrom(...packers), { maxLength: 3 }), (value, packing) => {
      const json = JSON.stringify(value);
      const packed = packing.reduce((text, pack) => pack(text), json);
      fc.pre(packed.length <= MAX_INPUT && !json.includes("\\u") && !("iv" in value));
      expect(decodeValue(packed).at(-1)?.data).toEqual(JSON.parse(json));
    }),
    { numRuns: 1000 },
  );
}, 30_000);
