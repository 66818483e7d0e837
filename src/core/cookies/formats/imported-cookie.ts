import type { Cookie } from "../cookie.ts";
import type { SetCookieContext } from "../set-cookie/set-cookie-record.ts";

/** A cookie out of a file, in one form for all formats. The store is known where the format keeps it. */
export type ImportedCookie = Omit<Cookie, "storeId" | "apiName"> & { readonly storeId?: string };

export type CookieFormat =
  | "consentry-json"
  | "api-json"
  | "cookie-quick-manager"
  | "playwright"
  | "puppeteer"
  | "netscape"
  | "lwp"
  | "header"
  | "set-cookie"
  | "curl"
  | "har"
  | "csv";

/** Why an entry is no cookie. */
export type SkipReason =
  | "not-an-object"
  | "no-name"
  | "no-value"
  | "bad-domain"
  | "bad-expiry"
  | "expired"
  | "columns"
  | "opaque-partition"
  | "not-read"
  | "refused";

/** What was understood otherwise than written, or could not be kept. */
export type ImportNote =
  | "same-site-unknown"
  | "lax-may-be-unset"
  | "milliseconds"
  | "date-too-far"
  | "host-only-contradicts-dot"
  | "port-dropped"
  | "unknown-property"
  | "partition-site-unknown"
  | "name-from-value"
  | "every-flag-inverted";

/** `at` is the line, or the place in the list, counted from 1. `detail` never holds a value. */
export type SkippedEntry = { readonly at: number; readonly reason: SkipReason; readonly detail?: string };
export type NotedEntry = { readonly at: number; readonly note: ImportNote; readonly detail?: string };

/** Why nothing could be read at all. */
export type ImportError =
  | "too-large"
  | "too-many"
  | "unrecognised"
  | "broken-json"
  | "needs-url"
  | "har-without-cookies"
  | "names-a-file";

export type ParsedCookies = {
  readonly cookies: readonly ImportedCookie[];
  readonly skipped: readonly SkippedEntry[];
  readonly notes: readonly NotedEntry[];
};

export type ParseResult = ParsedCookies | { readonly error: ImportError };

/** Where header text belongs; formats that name domains themselves do not ask for `url`. */
export type ImportContext = Pick<SetCookieContext, "now" | "rules" | "isPublicSuffix"> & { readonly url?: string };

/** Characters of a file, and entries in it, that are read at most. */
export const MAX_FILE = 50 * 1024 * 1024;
export const MAX_ENTRIES = 200_000;

/** One entry's reading: a cookie with notes, or the reason why it is none. */
export type Entry =
  | { readonly cookie: ImportedCookie; readonly notes: readonly Omit<NotedEntry, "at">[] }
  | Omit<SkippedEntry, "at">;

/** Entries with their places, as one result. */
export function collect(entries: Iterable<readonly [at: number, entry: Entry]>): ParsedCookies {
  const cookies: ImportedCookie[] = [];
  const skipped: SkippedEntry[] = [];
  const notes: NotedEntry[] = [];
  for (const [at, entry] of entries) {
    if ("reason" in entry) skipped.push({ at, ...entry });
    else {
      cookies.push(entry.cookie);
      for (const note of entry.notes) notes.push({ at, ...note });
    }
  }
  return { cookies, skipped, notes };
}
