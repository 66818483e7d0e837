import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBase64, encodeBase64 } from "#core/values/base64.ts";
import { inflate } from "#core/values/inflate.ts";
import { utf8Decode, utf8Encode, utf8Length } from "#core/values/utf8.ts";

const LIMIT = 65_536;
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc.array(fc.constantFrom(97, 98, 99), { maxLength: 5000 }).map((each) => Uint8Array.from(each)),
);

test("inflates what zlib writes, at every level, stored, fixed and dynamic", () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 2, 4), (data, level, strategy) => {
      const options = { level, strategy };
      expect(inflate(new Uint8Array(deflateSync(data, options)), LIMIT)).toEqual(data);
      expect(inflate(new Uint8Array(gzipSync(data, options)), LIMIT)).toEqual(data);
    }),
  );
}, 30_000);

test("a gzip header may have a name, a comment, an extra field and a checksum", () => {
  const raw = deflateRawSync("hello");
  const head = Buffer.from([
    0x1f,
    0x8b,
    8,
    2 + 4 + 8 + 16,
    0,
    0,
    0,
    0,
    0,
    3,
    2,
    0,
    1,
    2,
    ...Buffer.from("a\0b\0"),
    9,
    9,
  ]);
  expect(inflate(Buffer.concat([head, raw]), LIMIT)).toEqual(new Uint8Array(Buffer.from("hello")));
});

test("damaged streams are nothing, never an exception", () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (data, at, flip) => {
      const packed = new Uint8Array(deflateSync(data));
      const place = at % packed.length;
      packed[place] = (packed[place] ?? 0) ^ flip;
      const result = inflate(packed, LIMIT);
      expect(result === undefined || result.length <= LIMIT).toBe(true);
    }),
    { numRuns: 2000 },
  );
}, 30_000);

test("base64 and UTF-8 agree with Node's", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const expected = new Uint8Array(Buffer.from(text));
      expect(utf8Encode(text)).toEqual(expected);
      expect(utf8Length(text)).toBe(expected.length);
      expect(utf8Decode(expected)).toBe(Buffer.from(text).toString());
      expect(encodeBase64(expected)).toBe(Buffer.from(text).toString("base64"));
      expect(decodeBase64(Buffer.from(text).toString("base64url"))).toEqual(expected);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (data) => {
      const strict = () => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
      const decoded = utf8Decode(data);
      if (decoded === undefined) expect(strict).toThrow();
      else expect(decoded).toBe(strict());
    }),
    { numRuns: 2000 },
  );
}, 30_000);

test.each(["a", "ab=c", "ab==c", "YQ=", "YR==", "a+b_", "Y Q="])("is not base64: %s", (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
