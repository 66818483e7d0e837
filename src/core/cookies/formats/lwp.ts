import { readRecord } from "./cookie-record.ts";
import { countLosses, type Exported, writable } from "./export-losses.ts";
import { collect, type Entry, type ImportedCookie, type ParsedCookies } from "./imported-cookie.ts";

/** Lines of libwww-perl and of Python's LWPCookieJar; files without the first line are read as well. */
export function parseLwp(text: string): ParsedCookies {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const entries = lines.flatMap((line, index) => {
    const isComment = line.startsWith("#") || line.startsWith("//") || line.trim() === "";
    return isComment ? [] : [[index + 1, readLine(line)] as const];
  });
  return collect(entries);
}

function readLine(line: string): Entry {
  if (!/^Set-Cookie3:/i.test(line)) return { reason: "not-read" };
  const [first, ...attributes] = attributesOf(line.slice("Set-Cookie3:".length));
  if (first === undefined) return { reason: "no-name" };
  const fields = new Map(attributes.map(([name, value]) => [name.toLowerCase(), value]));
  const text = (name: string) => fields.get(name) ?? "";
  const domain = text("domain");
  return readRecord({
    ...{ name: first[0], value: first[1] ?? "", domain, path: text("path") },
    ...{ hostOnly: !(fields.has("domain_dot") || domain.startsWith(".")) },
    ...{ secure: fields.has("secure"), httpOnly: fields.has("httponly"), sameSite: text("samesite") },
    ...{ session: fields.has("discard"), expires: text("expires").replace(/^(\d{4}-\d{2}-\d{2}) (.*)$/, "$1T$2") },
  });
}

/** `name=value` or `name`, separated by ";"; values may be in quotes, with "\" before a quote or a backslash. */
function attributesOf(text: string): readonly (readonly [string, string | undefined])[] {
  const pattern = /([^=;\s][^=;]*)(?:=(?:"((?:[^"\\]|\\.)*)"|([^;]*)))?\s*(?:;|$)/g;
  return [...text.matchAll(pattern)].map(([, name = "", quoted, plain]) => {
    return [name.trim(), quoted === undefined ? plain?.trim() : quoted.replace(/\\(.)/g, "$1")] as const;
  });
}

const SAME_SITE_WORDS = { no_restriction: "None", lax: "Lax", strict: "Strict" } as const;

/** HttpOnly and SameSite go along as further attributes, which readers keep. */
export function formatLwp(cookies: readonly ImportedCookie[]): Exported {
  const { kept, leftOut } = writable(cookies, {
    "left-out-unwritable-character": ({ name, value, path }) =>
      /[\0\t\n\r]/.test(name + value + path) || /[=;,"\s]/.test(name),
    "left-out-nameless": ({ name }) => name === "",
    "left-out-partitioned": ({ partitionKey }) => partitionKey !== undefined,
  });
  const losses = countLosses(kept, ["store", "first-party-domain", "fraction-of-expiry"]);
  return { text: `${["#LWP-Cookies-2.0", ...kept.map(lineOf)].join("\n")}\n`, losses: [...leftOut, ...losses] };
}

function lineOf(cookie: ImportedCookie): string {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, expirationDate } = cookie;
  return [
    `Set-Cookie3: ${name}=${/^[\w!#$%&'*+.^`|~-]+$/.test(value) ? value : quoted(value)}`,
    `path=${quoted(path)}`,
    `domain=${quoted(domain)}`,
    "path_spec",
    hostOnly ? "" : "domain_dot",
    secure ? "secure" : "",
    expirationDate === undefined ? "discard" : `expires="${timeOf(expirationDate)}"`,
    httpOnly ? "HttpOnly=None" : "",
    sameSite === "unspecified" ? "" : `SameSite=${SAME_SITE_WORDS[sameSite]}`,
    "version=0",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** "2030-01-02 03:04:05Z" */
function timeOf(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000)
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "Z");
}
