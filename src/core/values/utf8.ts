/** Bytes of the text in UTF-8 without building them. A lone surrogate is U+FFFD on the wire: three bytes as well. */
export function utf8Length(text: string): number {
  // By units, not by characters: it runs over megabytes, and iterating characters takes ten times as long.
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) bytes += 1;
    else if (unit < 0x800) bytes += 2;
    else if (isPair(unit, text.charCodeAt(at + 1))) {
      bytes += 4;
      at += 1;
    } else bytes += 3;
  }
  return bytes;
}

function isPair(lead: number, trail: number): boolean {
  return (lead & 0xfc00) === 0xd800 && (trail & 0xfc00) === 0xdc00;
}

/** Lone surrogates become U+FFFD, as browsers write them. */
export function utf8Encode(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const safe = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    const length = lengthOf(safe);
    bytes[at] = length === 1 ? safe : ((0xf00 >> length) & 0xff) | (safe >> (6 * (length - 1)));
    for (let rest = 1; rest < length; rest++) bytes[at + rest] = 0x80 | ((safe >> (6 * (length - 1 - rest))) & 0x3f);
    at += length;
  }
  return bytes;
}

/** Strict (https://encoding.spec.whatwg.org/#utf-8-decoder with fatal): `undefined` for anything that is not UTF-8. */
export function utf8Decode(bytes: Uint8Array): string | undefined {
  const pieces: string[] = [];
  let units: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes[at] ?? 0);
    const point = readPoint(bytes, at, length);
    if (point === undefined) return undefined;
    if (point >= 0x10000) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    if (units.length >= 4096) {
      pieces.push(String.fromCharCode(...units));
      units = [];
    }
    at += length;
  }
  return pieces.join("") + String.fromCharCode(...units);
}

function lengthOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** 0 for a byte that starts nothing. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

function readPoint(bytes: Uint8Array, at: number, length: number): number | undefined {
  const first = bytes[at] ?? 0;
  if (length === 1) return first;
  if (length === 0 || at + length > bytes.length) return undefined;
  let point = first & (0x7f >> length);
  for (const byte of bytes.subarray(at + 1, at + length)) {
    if ((byte & 0xc0) !== 0x80) return undefined;
    point = (point << 6) | (byte & 0x3f);
  }
  return isScalar(point) && lengthOf(point) === length ? point : undefined;
}

/** No surrogate, nothing beyond U+10FFFF; overlong forms are found by their length. */
function isScalar(point: number): boolean {
  return point < 0xd800 || (point > 0xdfff && point <= 0x10ffff);
}
