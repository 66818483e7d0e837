import { formatCookieHeader, parseCookieHeader } from "./cookie-header.ts";
import { type CookieUrl, readUrl } from "./cookie-url.ts";
import type { Exported } from "./export-losses.ts";
import type { ImportContext, ImportedCookie, ParseResult } from "./imported-cookie.ts";
import { shellWords } from "./shell-words.ts";

/** Options whose next word is not an address; the others are taken for switches. */
const WITH_VALUE =
  /^(?:-[AdeFmoTuXxEw]|--(?:data.*|user.*|request|referer|form|output|proxy|max-time|cert|key|connect-to|resolve))$/;

/** `-H 'Cookie: …'` and `-b 'a=b'` of a curl command; the address is the command's own. */
export function parseCurlCommand(text: string, context: ImportContext): ParseResult {
  const { headers, files, address } = readWords(shellWords(text.trim()).slice(1));
  if (headers.length === 0 && files) return { error: "names-a-file" };
  const url = address ?? context.url;
  return parseCookieHeader(headers.join("; "), { ...context, ...(url !== undefined && { url }) });
}

type Reading = { readonly headers: string[]; files: boolean; address?: string };

/** What each option of interest does with the word behind it. */
const READERS = new Map<string, (value: string, reading: Reading) => void>([
  ...(["-H", "--header"] as const).map((option) => [option, readHeader] as const),
  ...(["-b", "--cookie"] as const).map((option) => [option, readCookieOption] as const),
  ["--url", readAddress],
]);

function readWords(words: readonly string[]): Reading {
  const reading: Reading = { headers: [], files: false };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    const read = READERS.get(word);
    if (read !== undefined) read(words[++at] ?? "", reading);
    else if (WITH_VALUE.test(word)) at++;
    else if (readUrl(word) !== undefined) readAddress(word, reading);
  }
  return reading;
}

function readAddress(value: string, reading: Reading): void {
  reading.address ??= value;
}

function readHeader(value: string, reading: Reading): void {
  const [, cookies] = /^cookie:(.*)$/is.exec(value) ?? [];
  if (cookies !== undefined) reading.headers.push(cookies);
}

/** Without "=" the option names a file of cookies. */
function readCookieOption(value: string, reading: Reading): void {
  if (value.includes("=")) reading.headers.push(value);
  else reading.files = true;
}

/** With `-H`, since `-b` takes text without "=" for a file. `address` is written as given. */
export function formatCurlCommand(cookies: readonly ImportedCookie[], address: string, url: CookieUrl): Exported {
  const { text, losses } = formatCookieHeader(cookies, url);
  return { text: `curl ${shellQuoted(address)} -H ${shellQuoted(`Cookie: ${text.trimEnd()}`)}\n`, losses };
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
