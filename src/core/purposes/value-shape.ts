/** What a value looks like, in a few words that do not give it away. */
export type ValueShape = {
  /** Characters. */
  readonly length: number;
  /** The first that fits, in the order of CHARSETS. */
  readonly charset: string;
  /** Shannon entropy in bits per character. */
  readonly entropy: number;
  /** Forms that occur in it: "uuid", "timestamp", "json" ... */
  readonly marks: readonly string[];
};

const CHARSETS: readonly (readonly [string, RegExp])[] = [
  ["empty", /^$/],
  ["digits", /^\d+$/],
  ["hex", /^[0-9a-f]+$/i],
  ["letters", /^[a-z]+$/i],
  ["alnum", /^[a-z0-9]+$/i],
  ["base64url", /^[a-z0-9_-]+$/i],
  ["base64", /^[a-z0-9+/]+={0,2}$/i],
  ["token", /^[\w.:|~!*-]+$/],
  ["percent", /^(?:[\w.:|~!*'()-]|%[0-9a-f]{2})+$/i],
  ["ascii", /^[\x20-\x7e]+$/],
];

const MARKS: readonly (readonly [string, RegExp])[] = [
  ["bool", /^(?:true|false|yes|no|on|off|[01tfyn])$/i],
  ["locale", /^[a-z]{2}(?:[-_][a-z]{2})?$/i],
  ["uuid", /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i],
  ["timestamp", /(?<!\d)(?:1[4-9]|20)\d{8}(?:\d{3})?(?!\d)/],
  ["isodate", /\d{4}-\d{2}-\d{2}T\d{2}/],
  ["json", /^(?:%7b|%5b|[{[])/i],
  ["keyvalue", /^[\w.-]{1,64}(?:=|%3d)/i],
  ["url", /https?(?::|%3a)/i],
  ["ga", /^GA1\./],
  ["fb", /^fb\.\d\./],
];

/** Reads a value of a cookie; linear in its length. */
export function valueShape(value: string): ValueShape {
  return {
    length: value.length,
    charset: CHARSETS.find(([, form]) => form.test(value))?.[0] ?? "other",
    entropy: entropyOf(value),
    marks: [...MARKS.filter(([, form]) => form.test(value)).map(([mark]) => mark), ...dotMark(value)],
  };
}

function dotMark(value: string): readonly string[] {
  const dots = Math.min(4, value.split(".").length - 1);
  return dots > 0 ? [`dots${dots}`] : [];
}

function entropyOf(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
