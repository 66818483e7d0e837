/** FNV-1a over the text's character codes (http://www.isthe.com/chongo/tech/comp/fnv/): a bucket and a sign. */
export function hashFeature(text: string, buckets: number): { readonly bucket: number; readonly sign: 1 | -1 } {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return { bucket: (hash >>> 1) % buckets, sign: hash & 1 ? 1 : -1 };
}
