import { type Natives, trimmed } from "./natives.ts";

/**
 * A line that deletes the cookie which this line would delete; undefined for one that does not. It is written anew
 * without the value, so that a line which only looks like a deletion can store nothing.
 */
export function deletionOf(line: string, name: string, natives: Natives): string | undefined {
  const { apply, indexOf, slice } = natives;
  let rest = "";
  const ends: Ends = { maxAge: undefined, expires: undefined };
  let from: number = apply(indexOf, line, [";"]);
  while (from >= 0) {
    const next: number = apply(indexOf, line, [";", from + 1]);
    const part: string = apply(slice, line, next < 0 ? [from + 1] : [from + 1, next]);
    if (!readEnd(part, ends, natives)) rest += `;${part}`;
    from = next;
  }
  // Twice: a control character in the rest may cut the line short.
  return isPast(ends, natives) ? `${name}=;Max-Age=0${rest};Max-Age=0` : undefined;
}

type Ends = { maxAge: string | undefined; expires: string | undefined };

/** Whether an attribute says when the cookie ends; it is then read, and the last one of a kind counts. */
function readEnd(part: string, ends: Ends, natives: Natives): boolean {
  const { apply, indexOf, slice, toLowerCase } = natives;
  const equals: number = apply(indexOf, part, ["="]);
  if (equals < 0) return false;
  const word: string = apply(toLowerCase, trimmed(apply(slice, part, [0, equals]), natives), []);
  const value = trimmed(apply(slice, part, [equals + 1]), natives);
  if (word === "max-age") ends.maxAge = value;
  else if (word === "expires") ends.expires = value;
  else return false;
  return true;
}

/** Max-Age counts more than Expires (RFC 6265bis section 5.6.2). */
function isPast({ maxAge, expires }: Ends, { parseDate, now }: Natives): boolean {
  if (maxAge !== undefined) return isSpent(maxAge);
  return expires !== undefined && parseDate(expires) <= now();
}

function isSpent(maxAge: string): boolean {
  if (maxAge[0] === "-") return true;
  for (let at = 0; at < maxAge.length; at++) if (maxAge[at] !== "0") return false;
  return maxAge !== "";
}
