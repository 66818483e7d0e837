import type { Plain, ValueDecoder } from "./decoded-step.ts";
import { isRecord, parseJson } from "./parse-json.ts";
import { fromMilliseconds } from "./plausible-time.ts";

const MAX_DEPTH = 16;
const TOKEN = /\s*(?:([{}[\]:,])|'((?:[^'\\]|\\.)*)'|("(?:[^"\\]|\\.)*")|([\w$.+-]+))\s*/suy;

/** Stays inside this module. */
class NotLiteral extends Error {}

/** Cookiebot writes a JavaScript object literal, not JSON: names without quotes, text in single ones. Nothing is run. */
export const decodeJsLiteral: ValueDecoder = ({ text, name }) => {
  if (!text.startsWith("{") || !text.endsWith("}")) return undefined;
  const data = parseJsLiteral(text);
  if (!isRecord(data)) return undefined;
  const isCookiebot = name === "CookieConsent" || ("necessary" in data && "stamp" in data);
  const utc = data.utc;
  const at = typeof utc === "number" ? fromMilliseconds(utc) : undefined;
  return {
    kind: isCookiebot ? "cookiebot" : "js-object",
    data,
    confidence: isCookiebot ? "certain" : "likely",
    times: at === undefined ? [] : [{ what: "utc", at }],
  };
};

type Token = {
  readonly mark?: string | undefined;
  readonly text?: string | undefined;
  readonly word?: string | undefined;
};

/** Objects, lists, strings, numbers, true, false, null; `undefined` for any other expression. */
function parseJsLiteral(source: string): Plain | undefined {
  try {
    const tokens = tokensOf(source);
    const value = readValue(tokens, 0);
    return tokens.length === 0 ? value : undefined;
  } catch (error) {
    if (error instanceof NotLiteral) return undefined; // hostile input: the expected answer is "nothing"
    throw error;
  }
}

/** Last token first, so that `pop` takes the next one. */
function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < source.length) {
    const found = token.exec(source);
    if (found === null) throw new NotLiteral();
    const [, mark, single, double, word] = found;
    tokens.push({ mark, word, text: single === undefined ? quoted(double) : unescaped(single) });
  }
  return tokens.reverse();
}

function quoted(double: string | undefined): string | undefined {
  if (double === undefined) return undefined;
  const text = parseJson(double);
  if (typeof text !== "string") throw new NotLiteral();
  return text;
}

function unescaped(single: string): string {
  return single.replace(/\\(.)/gsu, (_, character: string) => ({ n: "\n", t: "\t", r: "\r" })[character] ?? character);
}

function readValue(tokens: Token[], depth: number): Plain {
  const token = tokens.pop();
  if (token === undefined || depth > MAX_DEPTH) throw new NotLiteral();
  if (token.text !== undefined) return token.text;
  if (token.word !== undefined) return readWord(token.word);
  if (token.mark === "{") return Object.fromEntries(readItems(tokens, "}", () => readPair(tokens, depth)));
  if (token.mark === "[") return readItems(tokens, "]", () => readValue(tokens, depth + 1));
  throw new NotLiteral();
}

function readItems<T>(tokens: Token[], end: "}" | "]", readOne: () => T): T[] {
  const items: T[] = [];
  while (tokens.at(-1)?.mark !== end) {
    if (items.length > 0) expect(tokens, ",");
    if (tokens.at(-1)?.mark === end) break; // a comma after the last one
    items.push(readOne());
  }
  tokens.pop();
  return items;
}

function readPair(tokens: Token[], depth: number): readonly [string, Plain] {
  const name = tokens.pop();
  const key = name?.text ?? name?.word;
  if (key === undefined) throw new NotLiteral();
  expect(tokens, ":");
  return [key, readValue(tokens, depth + 1)];
}

function expect(tokens: Token[], mark: string): void {
  if (tokens.pop()?.mark !== mark) throw new NotLiteral();
}

function readWord(word: string): Plain {
  if (word === "true") return true;
  if (word === "false") return false;
  if (word === "null" || word === "undefined") return null;
  if (/^[+-]?\d{1,20}(?:\.\d{1,20})?$/.test(word)) return Number(word);
  throw new NotLiteral();
}
