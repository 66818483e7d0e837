import type { Decoding, Plain, ValueDecoder } from "./decoded-step.ts";
import { utf8Decode, utf8Encode } from "./utf8.ts";

const MAX_DEPTH = 32;

/** Stays inside this module. */
class NotPhp extends Error {}

/** The output of PHP's `serialize` (https://www.php.net/manual/function.serialize.php): lists, maps, objects, strings. */
export const decodePhp: ValueDecoder = ({ text }): Decoding | undefined => {
  if (!/^(?:a:\d{1,5}:\{|O:\d{1,3}:"|s:\d{1,5}:")/.test(text)) return undefined;
  try {
    const reader = new PhpReader(utf8Encode(text));
    const data = reader.whole();
    return { kind: "php-serialize", data, confidence: "certain", notes: reader.sawObject ? ["php-object"] : [] };
  } catch (error) {
    if (error instanceof NotPhp) return undefined; // hostile input: the expected answer is "nothing"
    throw error;
  }
};

/** Declared lengths are bytes, hence the work on bytes; each is checked before it is used. */
class PhpReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  sawObject = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  whole(): Plain {
    const value = this.#value(0);
    if (this.#at !== this.#bytes.length) throw new NotPhp();
    return value;
  }

  #value(depth: number): Plain {
    if (depth > MAX_DEPTH) throw new NotPhp();
    const type = this.#until(this.#peek() === "N" ? ";" : ":");
    switch (type) {
      case "N":
        return null;
      case "b":
        return this.#until(";") === "1";
      case "i":
      case "d":
        return this.#number(type);
      case "s":
        return this.#text(";");
      case "O":
        this.sawObject = true;
        this.#text(":");
        return Object.fromEntries(this.#pairs(depth));
      case "a":
        return listOrRecord(this.#pairs(depth));
      default:
        throw new NotPhp();
    }
  }

  #number(type: "i" | "d"): Plain {
    const text = this.#until(";");
    if (type === "d" && /^-?(?:INF|NAN)$/.test(text)) return text;
    if (!/^-?\d{1,20}(?:\.\d{1,30})?(?:[Ee][+-]?\d{1,4})?$/.test(text)) throw new NotPhp();
    return Number(text);
  }

  #pairs(depth: number): readonly (readonly [string, Plain])[] {
    const count = Number(this.#until(":"));
    this.#expect("{");
    if (!(count * 4 <= this.#bytes.length - this.#at)) throw new NotPhp(); // a pair takes at least "i:0;N;"
    const pairs: [string, Plain][] = [];
    for (let index = 0; index < count; index++) {
      const key = this.#value(depth + 1);
      if (typeof key !== "string" && typeof key !== "number") throw new NotPhp();
      pairs.push([propertyName(`${key}`), this.#value(depth + 1)]);
    }
    this.#expect("}");
    return pairs;
  }

  #text(end: string): string {
    const length = Number(this.#until(":"));
    this.#expect('"');
    if (!(length <= this.#bytes.length - this.#at)) throw new NotPhp();
    const text = utf8Decode(this.#bytes.subarray(this.#at, this.#at + length));
    if (text === undefined) throw new NotPhp();
    this.#at += length;
    this.#expect('"');
    this.#expect(end);
    return text;
  }

  #peek(): string {
    return String.fromCharCode(this.#bytes[this.#at] ?? 0);
  }

  #expect(character: string): void {
    if (this.#peek() !== character) throw new NotPhp();
    this.#at++;
  }

  #until(character: string): string {
    const end = this.#bytes.indexOf(character.charCodeAt(0), this.#at);
    if (end === -1 || end - this.#at > 64) throw new NotPhp();
    const text = String.fromCharCode(...this.#bytes.subarray(this.#at, end));
    this.#at = end + 1;
    return text;
  }
}

/** Private and protected properties are written with NUL marks before the name. */
function propertyName(key: string): string {
  return key.slice(key.lastIndexOf("\0") + 1);
}

function listOrRecord(pairs: readonly (readonly [string, Plain])[]): Plain {
  const isList = pairs.length > 0 && pairs.every(([key], index) => key === `${index}`);
  return isList ? pairs.map(([, value]) => value) : Object.fromEntries(pairs);
}
