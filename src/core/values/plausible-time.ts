/** What a signature's or a visit's time can be: 2001 to 2065. Seconds and milliseconds since the epoch. */
const EARLIEST = 1_000_000_000;
const LATEST = 3_000_000_000;

/** Milliseconds; `undefined` when a web server of our century would not have written this number. */
export function fromSeconds(seconds: number): number | undefined {
  return seconds >= EARLIEST && seconds <= LATEST ? Math.round(seconds * 1000) : undefined;
}

export function fromMilliseconds(milliseconds: number): number | undefined {
  return milliseconds >= EARLIEST * 1000 && milliseconds <= LATEST * 1000 ? milliseconds : undefined;
}
