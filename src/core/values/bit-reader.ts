import { base64Digit } from "./base64.ts";

/** Nothing left to read, or no base64url digit. Caught where the reader is used. */
export class BitsEnded extends Error {}

/**
 * Reads numbers out of base64url text as the TCF writes them: most significant bit first, six bits per digit
 * (https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework, "Consent string format").
 */
export class BitReader {
  readonly #text: string;
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get left(): number {
    return this.#text.length * 6 - this.#position;
  }

  bit(): boolean {
    const digit = base64Digit(this.#text, Math.floor(this.#position / 6));
    if (digit > 63) throw new BitsEnded();
    const bit = (digit >> (5 - (this.#position % 6))) & 1;
    this.#position++;
    return bit === 1;
  }

  /** Up to 36 bits: multiplied, since shifts end at 32. */
  number(bits: number): number {
    let value = 0;
    for (let count = 0; count < bits; count++) value = value * 2 + (this.bit() ? 1 : 0);
    return value;
  }

  /** The numbers, counted from 1, whose bit is set. */
  set(bits: number): readonly number[] {
    const ids: number[] = [];
    for (let id = 1; id <= bits; id++) if (this.bit()) ids.push(id);
    return ids;
  }

  /** Letters of six bits each, 0 is A. */
  letters(count: number): string {
    return Array.from({ length: count }, () => String.fromCharCode(65 + this.number(6))).join("");
  }

  /** Fibonacci code: sums of Fibonacci numbers, ended by two ones. */
  fibonacci(): number {
    let [small, large, sum, wasOne] = [1, 2, 0, false];
    for (let isOne = this.bit(); !(isOne && wasOne); isOne = this.bit()) {
      if (isOne) sum += small;
      [small, large, wasOne] = [large, small + large, isOne];
    }
    return sum;
  }
}
