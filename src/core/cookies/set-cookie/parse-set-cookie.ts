/**
 * What becomes of one `Set-Cookie` line or `document.cookie` assignment: draft-ietf-httpbis-layered-cookies (January
 * 2026) and where Chromium 156 and Firefox 153, as measured, differ from it. Public suffixes are asked of the caller.
 */
import { utf8Length } from "#core/values/utf8.ts";
import { cookiePrefix, imitatesPrefix, keepsPrefix } from "../cookie-prefix.ts";
import { defaultPath } from "../default-path.ts";
import { withoutEdgeBlanks } from "./edge-blanks.ts";
import { readAttributes, type SetCookieAttributes } from "./set-cookie-attributes.ts";
import { domainOf } from "./set-cookie-domain.ts";
import type { CookieRules, SetCookieContext, SetCookieRefusal, SetCookieResult } from "./set-cookie-record.ts";

/** Name and value together, in bytes of UTF-8. */
export const MAX_NAME_AND_VALUE = 4096;

/** UTF-16 units of a line; Chromium takes no more bytes for all headers of a response together. */
const MAX_LINE = 262_144;

/** Control characters but tab end a line's life: it is ignored as a whole. */
const CONTROL = /[^\P{Cc}\t\x80-\x9f]/u;

/** Control characters of ASCII but tab, DEL among them. */
export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

/** Never throws. */
export function parseSetCookie(line: string, context: SetCookieContext): SetCookieResult {
  if (line.length > MAX_LINE) return { refused: "too-large" };
  const [pair = "", ...rest] = line.split(";");
  if (hasControlCharacter(line)) return { refused: "control-character" };
  const { name, value } = readPair(pair, context.rules);
  const refused = pairRefusal(name, value, context.rules);
  if (refused !== undefined) return { refused };
  const attributes = readAttributes(rest, context);
  return attributes === "tab" ? { refused: "tab" } : store({ name, value }, attributes, context);
}

/** Blanks and tabs at the edges do not count. Without "=" there is no name; Firefox says: no value. */
function readPair(pair: string, rules: CookieRules): { readonly name: string; readonly value: string } {
  const equals = pair.indexOf("=");
  if (equals !== -1)
    return { name: withoutEdgeBlanks(pair.slice(0, equals)), value: withoutEdgeBlanks(pair.slice(equals + 1)) };
  return rules === "firefox"
    ? { name: withoutEdgeBlanks(pair), value: "" }
    : { name: "", value: withoutEdgeBlanks(pair) };
}

function pairRefusal(name: string, value: string, rules: CookieRules): SetCookieRefusal | undefined {
  if (name === "" && value === "") return "empty";
  if (name === "" && rules === "firefox") return "nameless";
  if (name === "" && rules === "chromium" && value.includes("=")) return "equals-in-nameless";
  if (rules === "chromium" && /\t/.test(name + value)) return "tab";
  return utf8Length(name) + utf8Length(value) > MAX_NAME_AND_VALUE ? "too-large" : undefined;
}

type NameAndValue = { readonly name: string; readonly value: string };

function store(pair: NameAndValue, attributes: SetCookieAttributes, context: SetCookieContext): SetCookieResult {
  const domain = domainOf(attributes.domain, context);
  if (typeof domain === "string") return { refused: domain };
  const { secure, httpOnly, sameSite, partitioned, priority, expirationDate } = attributes;
  const path = attributes.path ?? defaultPath(context.path);
  const refused = flagRefusal(attributes, context) ?? prefixRefusal(pair, attributes, path, context);
  if (refused !== undefined) return { refused };
  const expiry = expirationDate === undefined ? {} : { expirationDate };
  return { stored: { ...pair, ...domain, path, ...expiry, secure, httpOnly, sameSite, partitioned, priority } };
}

function flagRefusal(attributes: SetCookieAttributes, context: SetCookieContext): SetCookieRefusal | undefined {
  const { secure, httpOnly, sameSite, partitioned } = attributes;
  if (secure && !isTrustworthy(context)) return "secure-over-http";
  if (httpOnly && context.via === "script") return "http-only-by-script";
  if (sameSite === "no_restriction" && !secure) return "none-without-secure";
  return partitioned && !secure ? "partitioned-without-secure" : undefined;
}

/** Firefox takes the default path "/" for said; the others want `Path=/` in the line. */
function prefixRefusal(
  pair: NameAndValue,
  attributes: SetCookieAttributes,
  path: string,
  { rules }: SetCookieContext,
): SetCookieRefusal | undefined {
  const prefix = cookiePrefix(pair.name);
  if (imitatesPrefix(pair)) return "prefix";
  if (prefix === undefined) return undefined;
  const isRootPath = path === "/" && (attributes.path !== undefined || rules === "firefox");
  const hostOnly = attributes.domain === undefined || attributes.domain === "";
  return keepsPrefix(prefix, { ...attributes, hostOnly, isRootPath }) ? undefined : "prefix";
}

/** Secure origins, and loopback by name or number (https://w3c.github.io/webappsec-secure-contexts/). */
function isTrustworthy({ scheme, host }: SetCookieContext): boolean {
  return scheme === "https" || /^(?:.*\.)?localhost$|^127(?:\.\d{1,3}){3}$|^\[::1\]$/.test(host);
}
