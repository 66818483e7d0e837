import type { Plain } from "./decoded-step.ts";

const MAX_DEPTH = 64;

/** JSON that nests at most 64 deep, so that nobody who walks the result runs out of stack; `undefined` for the rest. */
export function parseJson(text: string): Plain | undefined {
  if (nestsDeeperThan(text, MAX_DEPTH)) return undefined;
  try {
    return JSON.parse(text) as Plain; // by definition of JSON
  } catch {
    return undefined; // hostile input: not JSON is an expected answer
  }
}

/** Only objects and lists: a bare number, word or string could be anything. */
export function parseJsonObject(text: string): Plain | undefined {
  return /^\s{0,99}[[{]/.test(text) ? parseJson(text) : undefined;
}

export function isRecord(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Counts brackets outside strings, in one pass. */
function nestsDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/gs)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > limit) return true;
  }
  return false;
}
