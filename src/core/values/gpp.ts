import { BitReader, BitsEnded } from "./bit-reader.ts";
import type { Plain, ValueDecoder } from "./decoded-step.ts";
import { readTcString } from "./tc-string.ts";
import { readUsPrivacy } from "./us-privacy.ts";

const MAX_SECTIONS = 64;

/** Section numbers of the Global Privacy Platform (https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform). */
const SECTIONS: Readonly<Record<number, string>> = {
  ...{ 1: "tcfeu1", 2: "tcfeu2", 5: "tcfca", 6: "uspv1", 7: "usnat", 8: "usca", 9: "usva", 10: "usco", 11: "usut" },
  ...{ 12: "usct", 13: "usfl", 14: "usmt", 15: "usor", 16: "ustx", 17: "usde", 18: "usia", 19: "usne", 20: "usnh" },
  ...{ 21: "usnj", 22: "ustn" },
};

/** A GPP string: a header that names the sections, then the sections, joined by "~". */
export const decodeGpp: ValueDecoder = ({ text }) => {
  const [header = "", ...bodies] = text.split("~");
  if (!/^DB[\w-]{3,60}$/.test(header) || bodies.length === 0) return undefined;
  const ids = readSectionIds(header);
  if (ids === undefined || ids.length !== bodies.length) return undefined;
  const read = ids.map((id, index) => readSection(id, bodies[index] ?? ""));
  return {
    kind: "gpp",
    data: { version: 1, sectionIds: ids, sections: Object.fromEntries(read) },
    confidence: "certain",
    notes: read.some(([, section]) => typeof section === "string") ? ["sections-not-read"] : [],
  };
};

/** Six bits of type (3), six of version (1), then the numbers of the sections. */
function readSectionIds(header: string): readonly number[] | undefined {
  const bits = new BitReader(header);
  try {
    return bits.number(6) === 3 && bits.number(6) === 1 ? readFibonacciRanges(bits) : undefined;
  } catch (error) {
    if (error instanceof BitsEnded) return undefined; // cut short: the expected answer is "nothing"
    throw error;
  }
}

/** Numbers and ranges in Fibonacci code, each counted from the one before. */
function readFibonacciRanges(bits: BitReader): readonly number[] | undefined {
  const ids: number[] = [];
  for (let entries = bits.number(12); entries > 0; entries--) {
    const isRange = bits.bit();
    const first = (ids.at(-1) ?? 0) + bits.fibonacci();
    const last = isRange ? first + bits.fibonacci() : first;
    if (last - first > MAX_SECTIONS || ids.length > MAX_SECTIONS) return undefined;
    for (let id = first; id <= last; id++) ids.push(id);
  }
  return ids;
}

/** A section that we cannot read stays as its text. */
function readSection(id: number, body: string): readonly [string, Plain] {
  const name = SECTIONS[id] ?? `section ${id}`;
  if (id === 2) return [name, readTcString(body) ?? body];
  if (id === 6) return [name, readUsPrivacy(body) ?? body];
  return [name, body];
}
