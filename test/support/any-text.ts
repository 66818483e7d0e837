import fc from "fast-check";

/** One code point, halves of surrogate pairs included. Cheap to make, unlike fast-check's own units of all of Unicode. */
const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** Any text that a site may have put into a cookie, and more: control, bidirectional and private characters. */
export function anyText(minLength = 0): fc.Arbitrary<string> {
  return fc.string({
    unit: fc.oneof({ arbitrary: codePoint, weight: 2 }, { arbitrary: fc.string({ maxLength: 1 }), weight: 1 }),
    minLength,
  });
}
