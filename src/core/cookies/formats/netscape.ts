/** Netscape's cookies.txt: what curl, wget and Python's http.cookiejar read, as measured with 58 files. */
import { readExpiry } from "./cookie-expiry.ts";
import { placeOfDomain } from "./cookie-place.ts";
import { countLosses, type Exported, writable } from "./export-losses.ts";
import { collect, type Entry, type ImportedCookie, type ImportNote, type ParsedCookies } from "./imported-cookie.ts";

const HTTP_ONLY = "#HttpOnly_";
const UNWRITABLE = /[\0\t\n\r]/;

/** Never ends at a bad line: each is skipped with its number and reason. */
export function parseNetscape(text: string): ParsedCookies {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const entries = lines.flatMap((line, index) => {
    const isComment = line.startsWith("#") && !line.startsWith(HTTP_ONLY);
    return isComment || /^[ \t]*$/.test(line) ? [] : [[index + 1, readLine(line)] as const];
  });
  const parsed = collect(entries);
  const contradictions = parsed.notes.filter(({ note }) => note === "host-only-contradicts-dot").length;
  if (contradictions < 2 || contradictions < parsed.cookies.length) return parsed;
  return { ...parsed, notes: [...parsed.notes, { at: 1, note: "every-flag-inverted" }] };
}

/** Split before anything is trimmed: an empty last column is a valid value. */
function readLine(line: string): Entry {
  const httpOnly = line.startsWith(HTTP_ONLY);
  const columns = (httpOnly ? line.slice(HTTP_ONLY.length) : line).split("\t");
  while (columns.length > 7 && columns.at(-1) === "") columns.pop();
  if (columns.length < 6 || columns.length > 7) return { reason: "columns", detail: `${columns.length}` };
  return readColumns(columns, httpOnly);
}

/** The flag of column 2 decides, not the dot. */
function readColumns(columns: readonly string[], httpOnly: boolean): Entry {
  const [domain = "", subdomains = "", path = "", secure = "", expires = "", ...rest] = columns;
  const pair = pairOf(rest);
  const place = placeOfDomain(domain, !isYes(subdomains), path.startsWith("/") ? path : "/");
  const expiry = readExpiry(expires);
  if (place === undefined) return { reason: "bad-domain" };
  if (expiry === undefined) return { reason: "bad-expiry" };
  if ((expiry.seconds ?? 0) < 0) return { reason: "expired" };
  if (pair.name === "") return { reason: "no-name" };
  const notes: ImportNote[] = [...place.notes, ...pair.notes, ...(expiry.note ? [expiry.note] : [])];
  const cookie: ImportedCookie = {
    ...{ name: pair.name, value: pair.value, domain: place.domain, hostOnly: place.hostOnly, path: place.path },
    ...{ secure: isYes(secure), httpOnly, sameSite: "unspecified" },
    ...(expiry.seconds !== undefined && { expirationDate: expiry.seconds }),
  };
  return { cookie, notes: notes.map((note) => ({ note })) };
}

/** Without a name the value is the name, as curl and Python read it. */
function pairOf([name = "", value = ""]: readonly string[]) {
  if (name !== "") return { name, value, notes: [] };
  return { name: value, value: "", notes: ["name-from-value"] } as const;
}

function isYes(text: string): boolean {
  return /^(?:TRUE|1)$/i.test(text.trim());
}

/** "zero" is what curl and wget read as a session cookie, "empty" what Python does. */
export type SessionMark = "zero" | "empty";

/** Python wants the first line, upper case and the dot to agree with the flag; nothing is written twice. */
export function formatNetscape(cookies: readonly ImportedCookie[], session: SessionMark = "zero"): Exported {
  const seen = new Set<string>();
  const { kept, leftOut } = writable(cookies, {
    "left-out-unwritable-character": ({ name, value, path }) => UNWRITABLE.test(name + value + path),
    "left-out-nameless": ({ name }) => name === "",
    "left-out-partitioned": ({ partitionKey }) => partitionKey !== undefined,
    "left-out-duplicate": (cookie) => isRepeated(seen, cookie),
  });
  const lines = kept.map((cookie) => lineOf(cookie, session));
  const losses = countLosses(kept, ["same-site", "store", "first-party-domain", "fraction-of-expiry"]);
  return { text: `${["# Netscape HTTP Cookie File", ...lines].join("\n")}\n`, losses: [...leftOut, ...losses] };
}

function isRepeated(seen: Set<string>, { domain, path, name }: ImportedCookie): boolean {
  const key = [domain, path, name].join("\t");
  return seen.size === seen.add(key).size;
}

function lineOf(cookie: ImportedCookie, session: SessionMark): string {
  const { domain, hostOnly, path, secure, httpOnly, expirationDate, name, value } = cookie;
  const expires =
    expirationDate === undefined ? (session === "zero" ? "0" : "") : `${Math.max(1, Math.floor(expirationDate))}`;
  const columns = [domain, hostOnly ? "FALSE" : "TRUE", path, secure ? "TRUE" : "FALSE", expires, name, value];
  return `${httpOnly ? HTTP_ONLY : ""}${columns.join("\t")}`;
}
