import type { Plain } from "#core/values/decoded-step.ts";
import { parseCookieHeader } from "./cookie-header.ts";
import { parseCsv } from "./csv.ts";
import { parseCurlCommand } from "./curl-command.ts";
import { detectJson, detectText } from "./detect-format.ts";
import { parseHar } from "./har.ts";
import {
  type CookieFormat,
  type ImportContext,
  type ImportError,
  MAX_ENTRIES,
  MAX_FILE,
  type ParsedCookies,
  type ParseResult,
} from "./imported-cookie.ts";
import { readPlaywright, readQuickManager, readRecords } from "./json-formats.ts";
import { parseLwp } from "./lwp.ts";
import { parseNetscape } from "./netscape.ts";
import { parseSetCookieLines } from "./set-cookie-lines.ts";

/** Objects and lists of a JSON file; a recording has a few per cookie. Counted before anything is built. */
const MAX_OBJECTS = 800_000;

export type ImportResult =
  | (ParsedCookies & { readonly format: CookieFormat })
  | { readonly error: ImportError; readonly format?: CookieFormat };

/** Reads the text of a cookie file of any known format. Never throws; too large a file is refused before it is read. */
export function importCookies(text: string, context: ImportContext, chosen?: CookieFormat): ImportResult {
  if (text.length > MAX_FILE) return { error: "too-large" };
  if (/^[\uFEFF\s]{0,999}[[{]/.test(text)) return importJson(text, context, chosen);
  const format = chosen ?? detectText(text);
  if (format === undefined) return { error: "unrecognised" };
  if (countOf("\n", text) > MAX_ENTRIES) return { error: "too-many", format };
  return { format, ...parseText(format, text, context) };
}

function importJson(text: string, context: ImportContext, chosen: CookieFormat | undefined): ImportResult {
  if (countOf("{", text) + countOf("[", text) > MAX_OBJECTS) return { error: "too-many" };
  const data = jsonOf(text);
  if (data === undefined) return { error: "broken-json" };
  const format = chosen ?? detectJson(data);
  if (format === undefined) return { error: "unrecognised" };
  const result = parseData(format, data, context);
  return "cookies" in result && result.cookies.length > MAX_ENTRIES
    ? { error: "too-many", format }
    : { format, ...result };
}

/** Nobody walks the result deeper than four levels, so its depth does not matter. */
function jsonOf(text: string): Plain | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as Plain; // by definition of JSON
  } catch {
    return undefined; // hostile input: not JSON is an expected answer
  }
}

function parseData(format: CookieFormat, data: Plain, context: ImportContext): ParseResult {
  switch (format) {
    case "consentry-json":
    case "api-json":
    case "puppeteer":
      return readRecords(data);
    case "playwright":
      return readPlaywright(data);
    case "cookie-quick-manager":
      return readQuickManager(data);
    case "har":
      return parseHar(data, context);
    case "netscape":
    case "lwp":
    case "header":
    case "set-cookie":
    case "curl":
    case "csv":
      return { error: "unrecognised" };
  }
}

function parseText(format: CookieFormat, text: string, context: ImportContext): ParseResult {
  switch (format) {
    case "netscape":
      return parseNetscape(text);
    case "lwp":
      return parseLwp(text);
    case "header":
      return parseCookieHeader(text, context);
    case "set-cookie":
      return parseSetCookieLines(text, context);
    case "curl":
      return parseCurlCommand(text, context);
    case "csv":
      return parseCsv(text);
    case "consentry-json":
    case "api-json":
    case "puppeteer":
    case "playwright":
    case "cookie-quick-manager":
    case "har":
      return { error: "broken-json" };
  }
}

/** Counts to the largest limit at most. */
function countOf(unit: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(unit); at !== -1 && count <= MAX_OBJECTS; at = text.indexOf(unit, at + 1)) count++;
  return count;
}
