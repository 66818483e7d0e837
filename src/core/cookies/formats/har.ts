import type { Plain } from "#core/values/decoded-step.ts";
import { isRecord } from "#core/values/parse-json.ts";
import { cookieKey } from "../cookie.ts";
import { readRecord } from "./cookie-record.ts";
import { type CookieUrl, readUrl } from "./cookie-url.ts";
import { collect, type Entry, type ImportContext, type ImportedCookie, type ParseResult } from "./imported-cookie.ts";
import { readSetCookie } from "./set-cookie-lines.ts";

/** The cookies at the end of a recording (http://www.softwareishard.com/blog/har-12-spec/): later ones replace, past dates delete. */
export function parseHar(data: Plain, context: ImportContext): ParseResult {
  const log = isRecord(data) ? data.log : undefined;
  const entries = isRecord(log) ? log.entries : undefined;
  if (!Array.isArray(entries)) return { error: "unrecognised" };
  const dated = entries.map((entry: Plain, index) => ({ entry, at: index + 1, started: startOf(entry) }));
  dated.sort((a, b) => a.started - b.started || a.at - b.at);
  const read = dated.flatMap(({ entry, at }) => entryCookies(entry, context).map((each) => [at, each] as const));
  if (read.length === 0) return { error: "har-without-cookies" };
  const parsed = collect(read);
  return { ...parsed, cookies: lastOfEach(parsed.cookies, context.now) };
}

function lastOfEach(cookies: readonly ImportedCookie[], now: number): readonly ImportedCookie[] {
  const jar = new Map<string, ImportedCookie>();
  for (const cookie of cookies) {
    const key = cookieKey({ ...cookie, storeId: "" });
    jar.delete(key);
    if ((cookie.expirationDate ?? Number.POSITIVE_INFINITY) * 1000 > now) jar.set(key, cookie);
  }
  return [...jar.values()];
}

/** Header lines say most; then the lists that the recorder made of them. */
function entryCookies(entry: Plain, context: ImportContext): readonly Entry[] {
  const { request, response } = isRecord(entry) ? entry : {};
  const url = isRecord(request) && typeof request.url === "string" ? readUrl(request.url) : undefined;
  if (url === undefined || !isRecord(request)) return [];
  const lines = isRecord(response) ? setCookieLines(response.headers) : [];
  if (lines.length > 0) return lines.map((line) => readSetCookie(line, url, context));
  const set = isRecord(response) ? listedCookies(response.cookies, url) : [];
  return set.length > 0 ? set : listedCookies(request.cookies, url);
}

/** Firefox joins the values of one name by line ends. */
function setCookieLines(headers: Plain | undefined): readonly string[] {
  if (!Array.isArray(headers)) return [];
  return headers.flatMap((header: Plain) => {
    if (!isRecord(header) || typeof header.name !== "string" || typeof header.value !== "string") return [];
    return header.name.toLowerCase() === "set-cookie" ? header.value.split(/\r?\n/) : [];
  });
}

function listedCookies(cookies: Plain | undefined, { host, scheme }: CookieUrl): readonly Entry[] {
  if (!Array.isArray(cookies)) return [];
  return cookies.map((cookie: Plain) => {
    if (!isRecord(cookie)) return readRecord(cookie);
    const { name = null, value = "", path = "/", domain, expires = null, httpOnly = false, secure } = cookie;
    const place = typeof domain === "string" && domain !== "" ? { domain } : { domain: host, hostOnly: true };
    return readRecord({
      name,
      value,
      path: path ?? "/",
      ...place,
      expires,
      httpOnly,
      secure: secure ?? scheme === "https",
    });
  });
}

function startOf(entry: Plain): number {
  const started = isRecord(entry) ? entry.startedDateTime : undefined;
  const at = typeof started === "string" ? Date.parse(started) : Number.NaN;
  return Number.isNaN(at) ? 0 : at;
}
