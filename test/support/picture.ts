import { inflateSync } from "node:zlib";

/** The pixels of a PNG with 8 bits per channel, as browsers write them. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly pixels: Uint8Array;
};

export function readPicture(png: Uint8Array): Picture {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const channels = bytes[25] === 6 ? 4 : 3;
  if (bytes[24] !== 8 || bytes[28] !== 0) throw new Error("Not a picture of a kind that browsers write.");
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const stride = width * channels;
  return { width, height, channels, pixels: unfilter(inflateSync(Buffer.concat(parts)), { stride, height, channels }) };
}

type Shape = { readonly stride: number; readonly height: number; readonly channels: number };

/** https://www.w3.org/TR/png-3/#9Filters, with a margin of zeros above and on the left so that no edge is special. */
function unfilter(data: Uint8Array, { stride, height, channels }: Shape): Uint8Array {
  const pixels = new Uint8Array(stride * height);
  let above = new Uint8Array(stride + channels);
  for (let row = 0; row < height; row += 1) {
    const line = new Uint8Array(stride + channels);
    const start = row * (stride + 1);
    for (let x = channels; x < line.length; x += 1) {
      const [left, up, corner] = [line[x - channels] ?? 0, above[x] ?? 0, above[x - channels] ?? 0];
      line[x] = (data[start + 1 + x - channels] ?? 0) + predicted(data[start] ?? 0, [left, up, corner]);
    }
    pixels.set(line.subarray(channels), row * stride);
    above = line;
  }
  return pixels;
}

function predicted(filter: number, [left, up, corner]: readonly [number, number, number]): number {
  if (filter === 4) {
    const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [number, number, number];
    if (a <= b && a <= c) return left;
    return b <= c ? up : corner;
  }
  return [0, left, up, (left + up) >> 1][filter] ?? 0;
}

/** The share of pixels, 0 to 1, that are clearly of another colour. 1 when the sizes differ. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let each = 0; each < one.width * one.height; each += 1) {
    const far = [0, 1, 2].some((channel) => {
      const [a, b] = [
        one.pixels[each * one.channels + channel] ?? 0,
        other.pixels[each * other.channels + channel] ?? 0,
      ];
      return Math.abs(a - b) > 24;
    });
    if (far) different += 1;
  }
  return different / (one.width * one.height);
}
