/**
 * DEFLATE (RFC 1951) in zlib (RFC 1950) and gzip (RFC 1952) wrappings. Own code and synchronous: the core may name no
 * DOM API, and a limit checked at every byte written is what a decompression bomb needs. Checksums are not checked.
 */
import { buildTree, DISTANCE_TREE, LITERAL_TREE, type Tree } from "./huffman.ts";

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163,
];
LENGTH_BASE.push(195, 227, 258);
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049];
DISTANCE_BASE.push(3073, 4097, 6145, 8193, 12289, 16385, 24577);
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Not DEFLATE, cut short, or larger than the limit. Stays inside this module. */
class InflateError extends Error {}

/** The format by its first bytes. */
export function compressionOf(bytes: Uint8Array): "gzip" | "zlib" | undefined {
  const [first = 0, second = 0, method] = bytes;
  if (first === 0x1f && second === 0x8b && method === 8) return "gzip";
  const isZlib = (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;
  return isZlib && bytes.length > 2 ? "zlib" : undefined;
}

/** `undefined` when it is neither gzip nor zlib, damaged, or has more than `limit` bytes in it. */
export function inflate(bytes: Uint8Array, limit: number): Uint8Array | undefined {
  const compression = compressionOf(bytes);
  if (compression === undefined) return undefined;
  try {
    const stream = new Inflater(bytes, compression === "gzip" ? gzipHeaderLength(bytes) : 2, limit);
    return stream.run();
  } catch (error) {
    if (error instanceof InflateError) return undefined; // hostile input: the expected answer is "nothing"
    throw error;
  }
}

/** Ten bytes, then an extra field, a file name, a comment and a checksum, as the flags say. */
function gzipHeaderLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  if (flags & 8) at = afterNul(bytes, at);
  if (flags & 16) at = afterNul(bytes, at);
  return flags & 2 ? at + 2 : at;
}

function afterNul(bytes: Uint8Array, from: number): number {
  const nul = bytes.indexOf(0, from);
  return nul === -1 ? bytes.length : nul + 1;
}

class Inflater {
  readonly #input: Uint8Array;
  readonly #limit: number;
  #at: number;
  #bits = 0;
  #held = 0;
  #output: Uint8Array;
  #length = 0;

  constructor(input: Uint8Array, start: number, limit: number) {
    this.#input = input;
    this.#at = start;
    this.#limit = limit;
    this.#output = new Uint8Array(Math.min(limit, input.length * 4 + 64));
  }

  run(): Uint8Array {
    let isLast = false;
    while (!isLast) {
      isLast = this.#take(1) === 1;
      this.#block(this.#take(2));
    }
    return this.#output.slice(0, this.#length);
  }

  #block(type: number): void {
    if (type === 0) this.#stored();
    else if (type === 1) this.#compressed(LITERAL_TREE, DISTANCE_TREE);
    else if (type === 2) this.#compressed(...this.#readTrees());
    else throw new InflateError();
  }

  #take(count: number): number {
    while (this.#held < count) {
      const byte = this.#input[this.#at++];
      if (byte === undefined) throw new InflateError();
      this.#bits |= byte << this.#held;
      this.#held += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#held -= count;
    return value;
  }

  /** Canonical Huffman codes, bit by bit: a value is at most 8 kB, so tables are not worth their code. */
  #symbol(tree: Tree): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.#take(1);
      const count = tree.counts[length] ?? 0;
      if (code - count < first) return tree.symbols[index + (code - first)] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new InflateError();
  }

  #stored(): void {
    this.#bits = 0;
    this.#held = 0;
    const length = this.#take(16);
    if ((this.#take(16) ^ 0xffff) !== length) throw new InflateError();
    for (let count = 0; count < length; count++) this.#write(this.#take(8));
  }

  #compressed(literals: Tree, distances: Tree): void {
    for (let symbol = this.#symbol(literals); symbol !== 256; symbol = this.#symbol(literals)) {
      if (symbol < 256) this.#write(symbol);
      else this.#copy(symbol - 257, distances);
    }
  }

  #copy(lengthCode: number, distances: Tree): void {
    const lengthExtra = lengthCode < 8 || lengthCode === 28 ? 0 : (lengthCode >> 2) - 1;
    const length = (LENGTH_BASE[lengthCode] ?? Number.NaN) + this.#take(lengthExtra);
    const distanceCode = this.#symbol(distances);
    const distanceExtra = distanceCode < 4 ? 0 : (distanceCode >> 1) - 1;
    const distance = (DISTANCE_BASE[distanceCode] ?? Number.NaN) + this.#take(distanceExtra);
    if (!(length > 0 && distance <= this.#length)) throw new InflateError();
    for (let count = 0; count < length; count++) this.#write(this.#output[this.#length - distance] ?? 0);
  }

  #write(byte: number): void {
    if (this.#length >= this.#limit) throw new InflateError();
    if (this.#length === this.#output.length) {
      const larger = new Uint8Array(Math.min(this.#limit, this.#length * 2));
      larger.set(this.#output);
      this.#output = larger;
    }
    this.#output[this.#length++] = byte;
  }

  #readTrees(): [Tree, Tree] {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const codes = this.#take(4) + 4;
    const codeLengths = new Array<number>(19).fill(0);
    for (const position of CODE_LENGTH_ORDER.slice(0, codes)) codeLengths[position] = this.#take(3);
    const lengths = this.#readLengths(buildTree(codeLengths), literals + distances);
    return [buildTree(lengths.slice(0, literals)), buildTree(lengths.slice(literals))];
  }

  #readLengths(tree: Tree, total: number): readonly number[] {
    const lengths: number[] = [];
    while (lengths.length < total) {
      const symbol = this.#symbol(tree);
      if (symbol < 16) lengths.push(symbol);
      else lengths.push(...this.#repeated(symbol, lengths.at(-1)));
    }
    if (lengths.length > total) throw new InflateError();
    return lengths;
  }

  #repeated(symbol: number, last: number | undefined): readonly number[] {
    if (symbol === 16 && last === undefined) throw new InflateError();
    if (symbol === 16) return new Array<number>(3 + this.#take(2)).fill(last ?? 0);
    return new Array<number>(symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)).fill(0);
  }
}
