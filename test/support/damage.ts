/** The same numbers in every run (https://en.wikipedia.org/wiki/Xorshift). */
export function pseudoRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** A copy with bytes overwritten, one for every third run, up to 200 for the others; every tenth is cut short as well. */
export function damaged(whole: Uint8Array, run: number, next: (below: number) => number): Uint8Array {
  const bytes = Uint8Array.from(run % 10 === 9 ? whole.subarray(0, 1 + next(whole.length)) : whole);
  for (let count = 1 + next(run % 3 === 0 ? 1 : 200); count > 0; count--) bytes[next(bytes.length)] = next(256);
  return bytes;
}
