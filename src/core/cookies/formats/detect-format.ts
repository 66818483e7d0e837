import type { Plain } from "#core/values/decoded-step.ts";
import { isRecord } from "#core/values/parse-json.ts";
import type { CookieFormat } from "./imported-cookie.ts";

/** The format of a parsed JSON file by its strongest sign; `undefined` for JSON that holds no cookies. */
export function detectJson(data: Plain): CookieFormat | undefined {
  if (Array.isArray(data)) return data.length === 0 ? "api-json" : detectList(data[0]);
  return isRecord(data) ? detectObject(data) : undefined;
}

function detectObject(data: { readonly [key: string]: Plain }): CookieFormat | undefined {
  if (data.format === "consentry-cookies") return "consentry-json";
  if (isRecord(data.log) && Array.isArray(data.log.entries)) return "har";
  if (!Array.isArray(data.cookies)) return undefined;
  return Array.isArray(data.origins) ? "playwright" : "api-json";
}

function detectList(first: Plain | undefined): CookieFormat | undefined {
  if (!isRecord(first)) return undefined;
  if ("Host raw" in first) return "cookie-quick-manager";
  if (!("name" in first)) return undefined;
  return isPuppeteer(first) ? "puppeteer" : "api-json";
}

function isPuppeteer(record: { readonly [key: string]: Plain }): boolean {
  return "expires" in record && !("hostOnly" in record) && !("expirationDate" in record);
}

/** The format of text that is no JSON, most particular sign first; the bare header, which nearly anything is, last. */
export function detectText(text: string): CookieFormat | undefined {
  const lines = text
    .slice(0, 65_536)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/);
  const some = (pattern: RegExp) => lines.some((line) => pattern.test(line));
  if (some(/^(?:#LWP-Cookies-|Set-Cookie3:)/i)) return "lwp";
  if (some(/^#\s*(?:Netscape )?HTTP Cookie File/i) || lines.some(isSevenColumns)) return "netscape";
  if (some(/^\s*set-cookie:/i)) return "set-cookie";
  if (/^\s*(?:\$ )?curl(?:\.exe)?\s/i.test(text)) return "curl";
  if (/^(?=.*\bname\b)(?=.*\bdomain\b)[\w",\s]*$/.test((lines[0] ?? "").slice(0, 1000))) return "csv";
  if (some(/^\s*cookie:/i)) return "header";
  if (some(/^[^=;\s]+=[^;]*;\s*(?:path|domain|expires|max-age|secure|httponly|samesite)\b/i)) return "set-cookie";
  return /^\s*[^=;\s]{1,1024}=[^;\r\n]*(?:;[^\r\n]*)?\s*$/.test(text) ? "header" : undefined;
}

function isSevenColumns(line: string): boolean {
  const columns = line.split("\t");
  return columns.length >= 6 && columns.length <= 9 && /^(?:true|false)$/i.test(columns[1] ?? "");
}
