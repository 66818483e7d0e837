const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** A percent escape is no part of an id: `%40` is an @. */
const PARTS = /%[0-9A-Fa-f]{2}|[A-Za-z0-9]+|[^A-Za-z0-9]/g;
/** Lengths at which hashes end, longest first: a word may follow without a separator. */
const HASH_LENGTHS = [64, 40, 32, 16] as const;

/**
 * The family that a name belongs to: each id becomes `*`, words stay, so that no name becomes a bare `*` unless it is
 * nothing but an id. `_ga_ABC123DEF4` is `_ga_*`, `_pk_id.1.1fff` is `_pk_id.*`. Linear in the length of the name.
 */
export function nameFamily(name: string): string {
  const folded: string[] = [];
  name
    .replace(UUID, "*")
    .match(PARTS)
    ?.forEach((part, index) => {
      append(folded, foldPart(part, index === 0));
    });
  return folded.join("");
}

/** Two ids with at most one separator between them are one. */
function append(folded: string[], part: string): void {
  const separated = /^[^A-Za-z0-9*]$/.test(folded.at(-1) ?? "");
  const before = folded.at(separated ? -2 : -1) ?? "";
  if (!part.startsWith("*") || !before.endsWith("*")) {
    folded.push(part);
    return;
  }
  if (separated) folded.pop();
  if (part.length > 1) folded.push(part.slice(1));
}

function foldPart(part: string, first: boolean): string {
  if (!/^[A-Za-z0-9]/.test(part)) return part;
  if (isId(part, first)) return "*";
  const hash = HASH_LENGTHS.find((length) => part.length > length && isHash(part.slice(0, length)));
  if (hash !== undefined) return `*${foldDigitTail(part.slice(hash))}`;
  return foldDigitTail(part);
}

function isHash(text: string): boolean {
  return /^[0-9a-f]+$/i.test(text) && /\d/.test(text) && /[a-f]/i.test(text);
}

/** A whole part between separators. The first part of a name needs more to be taken for an id than a later one. */
function isId(part: string, first: boolean): boolean {
  if (!/\d/.test(part)) return false;
  const shortest = SHORTEST_ID.find(([form]) => form(part));
  return shortest !== undefined && part.length >= shortest[first ? 1 : 2];
}

const isScrambled = (part: string) => HAS_INNER_DIGIT.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part);

/** Digits in the middle and both cases, as in `L2FwcA2`: no word is written like this. */
const HAS_INNER_DIGIT = /\d[A-Za-z]/;

/** The form of a part, and from which length it is an id: as a name's first part, and later. */
const SHORTEST_ID: readonly (readonly [form: (part: string) => boolean, first: number, later: number])[] = [
  [(part) => /^\d+$/.test(part), 2, 1],
  [(part) => isHash(part) && part.length !== 4, 8, 8],
  [isHash, 8, 4],
  [(part) => /^[A-Z]+\d+$/.test(part), Number.POSITIVE_INFINITY, 6],
  [(part) => /^[A-Z0-9]+$/.test(part), 6, 6],
  [isScrambled, 12, 6],
];

/** `SESS1234567` is `SESS*`: the letters before the digits are a word. A single digit counts after a long one only. */
function foldDigitTail(part: string): string {
  let end = part.length;
  while (end > 0 && part.charCodeAt(end - 1) >= 48 && part.charCodeAt(end - 1) <= 57) end--;
  const isTail = part.length - end >= 2 ? end >= 2 : part.length > end && end >= 6;
  return isTail ? `${part.slice(0, end)}*` : part;
}
