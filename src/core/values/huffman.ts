/** A canonical Huffman code (RFC 1951 section 3.2.2): how many codes of each length, and the symbols in their order. */
export type Tree = { readonly counts: readonly number[]; readonly symbols: readonly number[] };

/** `lengths[symbol]` is the length of its code in bits, 0 for a symbol that does not occur. */
export function buildTree(lengths: readonly number[]): Tree {
  const counts = new Array<number>(16).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const byLength = lengths.map((length, symbol) => ({ length, symbol })).filter(({ length }) => length > 0);
  byLength.sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { counts, symbols: byLength.map(({ symbol }) => symbol) };
}

/** The fixed codes of section 3.2.6. */
export const LITERAL_TREE = buildTree(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
export const DISTANCE_TREE = buildTree(new Array<number>(30).fill(5));
