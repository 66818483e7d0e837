import { RE2 } from "@adguard/re2-wasm";

/** Chromium compiles a rule's expression within 2 kB of RE2's memory and drops the rule silently when it does not fit. */
const RE2_MEMORY = 2048;
const MAX_LENGTH = 1500;

export type RegexVerdict = "good" | "refused" | "over the limit";

/** Whether both browsers take the expression: RE2 as Chromium limits it, JavaScript as Firefox reads it. */
export function judgeRegex(source: string): RegexVerdict {
  if (source.length > MAX_LENGTH) return "over the limit";
  try {
    new RegExp(source);
    new RE2(source, "u", RE2_MEMORY);
    return "good";
  } catch (error) {
    return /too large|memory/.test(String(error)) ? "over the limit" : "refused";
  }
}
