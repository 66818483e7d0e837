import { utf8Length } from "#core/values/utf8.ts";
import type { SameSite } from "../cookie.ts";
import { parseCookieDate } from "../cookie-date.ts";
import { withoutEdgeBlanks } from "./edge-blanks.ts";
import type { SetCookieContext, SetCookieRecord } from "./set-cookie-record.ts";

/** Seconds that browsers keep a cookie at most: 400 days. */
export const MAX_AGE = 34_560_000;

/** Bytes of an attribute's value; a longer attribute is ignored. */
const MAX_ATTRIBUTE = 1024;

export type SetCookieAttributes = Pick<
  SetCookieRecord,
  "secure" | "httpOnly" | "sameSite" | "partitioned" | "priority" | "expirationDate"
> & {
  /** As the last attribute says; absent when the line names none. */
  readonly domain?: string;
  /** Absent when the line names no path that begins with "/". */
  readonly path?: string;
};

type Attribute = { readonly name: string; readonly value: string };
type Reading = { -readonly [K in keyof SetCookieAttributes]: SetCookieAttributes[K] } & { maxAge?: number };

/** The attributes of a line, the last of each name counting. "tab": Chromium ignores the line for a tab in one. */
export function readAttributes(pieces: readonly string[], context: SetCookieContext): SetCookieAttributes | "tab" {
  const attributes = pieces.map(readAttribute);
  const hasTab = attributes.some(({ name, value }) => /\t/.test(name + value));
  if (hasTab && context.rules === "chromium") return "tab";
  const reading: Reading = {
    secure: false,
    httpOnly: false,
    sameSite: "unspecified",
    partitioned: false,
    priority: "medium",
  };
  for (const attribute of attributes) {
    if (utf8Length(attribute.value) <= MAX_ATTRIBUTE) READERS.get(attribute.name)?.(reading, attribute.value, context);
  }
  const { maxAge, expirationDate, ...rest } = reading;
  const now = context.now / 1000;
  const expiry = maxAge === undefined ? expirationDate : now + maxAge; // Max-Age counts, whichever comes first
  return expiry === undefined ? rest : { ...rest, expirationDate: Math.min(expiry, now + MAX_AGE) };
}

type Reader = (reading: Reading, value: string, context: SetCookieContext) => void;

/** A map, since an attribute may be called "constructor". */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["secure", (reading) => Object.assign(reading, { secure: true })],
  ["httponly", (reading) => Object.assign(reading, { httpOnly: true })],
  ["partitioned", (reading) => Object.assign(reading, { partitioned: true })],
  ["domain", readDomain],
  ["path", readPath],
  ["expires", readExpires],
  ["max-age", readMaxAge],
  ["samesite", readSameSite],
  ["priority", readPriority],
]);

function readDomain(reading: Reading, value: string, { rules }: SetCookieContext): void {
  if (value !== "" || rules !== "draft") reading.domain = value;
}

function readPath(reading: Reading, value: string): void {
  if (value.startsWith("/")) reading.path = value;
  else delete reading.path;
}

function readExpires(reading: Reading, value: string): void {
  const date = parseCookieDate(value);
  if (date !== undefined) reading.expirationDate = date / 1000;
}

/** Whole seconds; Chromium lets a plus sign pass. */
function readMaxAge(reading: Reading, value: string, { rules }: SetCookieContext): void {
  const shape = rules === "chromium" ? /^[+-]?\d+$/ : /^-?\d+$/;
  if (shape.test(value)) reading.maxAge = Math.max(-MAX_AGE, Math.min(Number(value), MAX_AGE));
}

/** An unknown value: the layered draft passes over it, both browsers take it for "not set". */
function readSameSite(reading: Reading, value: string, { rules }: SetCookieContext): void {
  const sameSite = SAME_SITE.get(value.toLowerCase());
  if (sameSite !== undefined || rules !== "draft") reading.sameSite = sameSite ?? "unspecified";
}

function readPriority(reading: Reading, value: string): void {
  const priority = value.toLowerCase();
  reading.priority = priority === "low" || priority === "high" ? priority : "medium";
}

const SAME_SITE = new Map<string, SameSite>([
  ["none", "no_restriction"],
  ["lax", "lax"],
  ["strict", "strict"],
]);

function readAttribute(piece: string): Attribute {
  const equals = piece.indexOf("=");
  const [name, value] = equals === -1 ? [piece, ""] : [piece.slice(0, equals), piece.slice(equals + 1)];
  return { name: withoutEdgeBlanks(name).toLowerCase(), value: withoutEdgeBlanks(value) };
}
