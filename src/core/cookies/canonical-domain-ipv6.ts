/** The short form of RFC 5952 as URLs have it; `undefined` when the text is no IPv6 address. */
export function canonicalIpv6(text: string): string | undefined {
  const groups = text.length > 45 ? undefined : groupsOf(withoutIpv4(text));
  if (groups === undefined) return undefined;
  const zeros = longestZeros(groups);
  const words = groups.map((group) => group.toString(16));
  if (zeros.length < 2) return words.join(":");
  return `${words.slice(0, zeros.start).join(":")}::${words.slice(zeros.start + zeros.length).join(":")}`;
}

/** "::ffff:127.0.0.1" is "::ffff:7f00:1". */
function withoutIpv4(text: string): string {
  const [all, ...bytes] = /(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text) ?? [];
  if (all === undefined) return text;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.map(Number);
  if (Math.max(a, b, c, d) > 255) return "";
  return `${text.slice(0, -all.length)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

function groupsOf(text: string): readonly number[] | undefined {
  const [head = "", tail, ...more] = text.split("::");
  const [left, right] = [listOf(head), tail === undefined ? [] : listOf(tail)];
  if (more.length > 0 || left === undefined || right === undefined) return undefined;
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  return [...left, ...new Array<number>(missing).fill(0), ...right];
}

function listOf(text: string): readonly number[] | undefined {
  if (text === "") return [];
  const words = text.split(":");
  return words.every((word) => /^[0-9a-f]{1,4}$/i.test(word))
    ? words.map((word) => Number.parseInt(word, 16))
    : undefined;
}

function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}
