import { type BitReader, BitsEnded } from "./bit-reader.ts";

/** Vendor numbers: one bit per vendor, or ranges, whichever the writer found shorter. */
export function readVendors(bits: BitReader): readonly number[] {
  const highest = bits.number(16);
  if (!bits.bit()) return bits.set(highest);
  const ids = new Set<number>();
  let total = 0;
  for (const [first, last] of readRanges(bits)) {
    total += last - first + 1;
    if (last > highest || total > highest) throw new BitsEnded(); // ranges on top of each other: made to burn time
    for (let id = first; id <= last; id++) ids.add(id);
  }
  return [...ids].sort((a, b) => a - b);
}

/** From and to, the same number for a single vendor. */
export function readRanges(bits: BitReader): readonly (readonly [number, number])[] {
  return Array.from({ length: bits.number(12) }, () => {
    const isRange = bits.bit();
    const first = bits.number(16);
    return [first, isRange ? bits.number(16) : first] as const;
  });
}
