import type { Cookie, PartitionKey, SameSite } from "#core/cookies/cookie.ts";
import { InputError } from "./input-error.ts";

/** Cookies from JSON: ours or Cookie-Editor's list, Playwright's list or storage state. */
export function readJson(text: string): readonly Cookie[] {
  const parsed = parse(text);
  const list = isRecord(parsed) ? parsed.cookies : parsed;
  if (!Array.isArray(list))
    throw new InputError(1, "neither a list of cookies nor an object with a list named cookies");
  const lines = itemLines(text, Array.isArray(parsed) ? 1 : 2);
  return list.map((item: unknown, index) => readItem(item, lines[index] ?? 1));
}

function readItem(item: unknown, line: number): Cookie {
  if (!isRecord(item)) throw new InputError(line, "not an object");
  const domain = textOf(item, "domain", line);
  const hostOnly = typeof item.hostOnly === "boolean" ? item.hostOnly : !domain.startsWith(".");
  const expires = item.expirationDate ?? item.expires;
  if (expires !== undefined && expires !== null && typeof expires !== "number") {
    throw new InputError(line, "the expiry is not a number");
  }
  const isSession = item.session === true || typeof expires !== "number" || expires < 0;
  const partitionKey = partitionOf(item.partitionKey);
  return {
    name: textOf(item, "name", line),
    value: typeof item.value === "string" ? item.value : "",
    domain,
    hostOnly,
    path: typeof item.path === "string" ? item.path : "/",
    secure: item.secure === true,
    httpOnly: item.httpOnly === true,
    sameSite: sameSiteOf(item.sameSite),
    storeId: "",
    ...(!isSession && { expirationDate: expires }),
    ...(partitionKey && { partitionKey }),
  };
}

function textOf(item: Readonly<Record<string, unknown>>, key: string, line: number): string {
  const text = item[key];
  if (typeof text !== "string") throw new InputError(line, `no ${key}`);
  return text;
}

const SAME_SITE: Readonly<Record<string, SameSite>> = {
  none: "no_restriction",
  no_restriction: "no_restriction",
  lax: "lax",
  strict: "strict",
};

function sameSiteOf(text: unknown): SameSite {
  return (typeof text === "string" ? SAME_SITE[text.toLowerCase()] : undefined) ?? "unspecified";
}

/** The API gives an object, Playwright a text. */
function partitionOf(key: unknown): PartitionKey | undefined {
  const site = isRecord(key) ? key.topLevelSite : key;
  return typeof site === "string" && site !== "" ? { topLevelSite: site, hasCrossSiteAncestor: false } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, in which there are values.
    throw new InputError(lineAt(text, firstMistake(text)), "not JSON");
  }
}

/** The length of the longest beginning that could still become JSON: found by halving. */
function firstMistake(text: string): number {
  let good = 0;
  let bad = text.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    return /end of JSON|Unterminated/.test(message) || Number(position) >= start.trimEnd().length;
  }
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s"[\]{},]+/g;

/** For each item of the lists at `depth`: the line on which it starts. The text is known to be JSON. */
function itemLines(text: string, depth: number): readonly number[] {
  const lines: number[] = [];
  const open: string[] = [];
  let line = 1;
  let before = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "\n") line += 1;
    else {
      const isItem = ",[".includes(before || " ") && open.length === depth && open.at(-1) === "[" && token !== "]";
      if (isItem) lines.push(line);
      nest(open, token);
      before = token;
    }
  }
  return lines;
}

function nest(open: string[], token: string): void {
  if ("[{".includes(token)) open.push(token);
  if ("]}".includes(token)) open.pop();
}
