import type { TabCookie } from "../tab-report.ts";
import { cookieSize } from "./cookie-size.ts";

/** What a search looks at, lower-cased once per report and not once per keystroke. */
export type SearchableCookie = { readonly row: TabCookie; readonly text: string };

type Test = (entry: SearchableCookie) => boolean;

export function searchable(row: TabCookie): SearchableCookie {
  const { cookie, classification } = row;
  const texts = [cookie.name, cookie.domain, cookie.value, cookie.path, classification.owner ?? ""];
  return { row, text: [...texts, cookie.partitionKey?.topLevelSite ?? ""].join("\n").toLowerCase() };
}

/** Words that ask for an attribute. In quotation marks they are ordinary text. */
const ATTRIBUTES: Readonly<Record<string, Test>> = {
  secure: ({ row }) => row.cookie.secure,
  httponly: ({ row }) => row.cookie.httpOnly,
  hostonly: ({ row }) => row.cookie.hostOnly,
  session: ({ row }) => row.cookie.expirationDate === undefined,
  persistent: ({ row }) => row.cookie.expirationDate !== undefined,
  partitioned: ({ row }) => row.cookie.partitionKey !== undefined,
  corrected: ({ row }) => row.classification.step === "user",
  "first-party": ({ row }) => row.party === "first-party",
  "third-party": ({ row }) => row.party === "third-party",
};

/** `field:text`: the field contains the text. */
const FIELDS: Readonly<Record<string, (row: TabCookie) => string>> = {
  name: ({ cookie }) => cookie.name,
  domain: ({ cookie }) => cookie.domain,
  value: ({ cookie }) => cookie.value,
  path: ({ cookie }) => cookie.path,
  owner: ({ classification }) => classification.owner ?? "",
  purpose: ({ classification }) => classification.purpose,
  samesite: ({ cookie }) => SAME_SITE_WORDS[cookie.sameSite],
  partition: ({ cookie }) => cookie.partitionKey?.topLevelSite ?? "",
  store: ({ cookie }) => cookie.storeId,
};

/** As people write it in `Set-Cookie`; "unset" where the site wrote nothing. */
const SAME_SITE_WORDS = { no_restriction: "none", lax: "lax", strict: "strict", unspecified: "unset" } as const;

/**
 * Compiles a search: words are joined by "and", `-word` excludes, `"several words"` are one text, `secure:no` asks for
 * the lack of an attribute, `expires:<30d` and `size:>1k` compare. Never fails: what is not a known word or field is
 * ordinary text. `now` in milliseconds since the epoch.
 */
export function createSearch(query: string, now: number): Test {
  const tests = tokensOf(query).map((token) => testOf(token, now));
  return (entry) => tests.every((test) => test(entry));
}

/** Whether a query asks for anything at all. */
export function isEmptySearch(query: string): boolean {
  return tokensOf(query).length === 0;
}

/** A token: an optional minus, an optional field, then text in quotation marks or up to the next blank. */
function tokensOf(query: string): readonly string[] {
  return (query.toLowerCase().match(/-?(?:[a-z]+:)?"[^"]*"?|\S+/g) ?? []).filter((token) => token !== "-");
}

function testOf(token: string, now: number): Test {
  if (token.startsWith("-")) {
    const test = testOf(token.slice(1), now);
    return (entry) => !test(entry);
  }
  return attributeTest(token) ?? comparison(token, now) ?? fieldTest(token) ?? textTest(unquoted(token));
}

function attributeTest(token: string): Test | undefined {
  const [, name = "", answer] = /^([a-z-]+)(?::(yes|no))?$/.exec(token) ?? [];
  const test = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  return test && answer === "no" ? (entry) => !test(entry) : test;
}

function fieldTest(token: string): Test | undefined {
  const colon = token.indexOf(":");
  const field = token.slice(0, colon);
  const read = colon > 0 && Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  const wanted = unquoted(token.slice(colon + 1));
  return read && (({ row }) => read(row).toLowerCase().includes(wanted));
}

/** In seconds and in bytes. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ s: 1, min: 60, h: 3600, d: 86_400, w: 604_800, mo: 2_629_746, y: 31_556_952 },
  ...{ b: 1, k: 1024, kb: 1024 },
};

/** A session cookie has no end that could be compared. */
function comparison(token: string, now: number): Test | undefined {
  const [, field, sign, amount = "", unit = ""] = /^(expires|size):([<>])(\d+(?:\.\d+)?)([a-z]*)$/.exec(token) ?? [];
  const factor = unit === "" ? 1 : Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (field === undefined || factor === undefined) return undefined;
  const limit = Number(amount) * (unit === "" && field === "expires" ? 86_400 : factor);
  const measure = field === "size" ? sizeOf : (row: TabCookie) => timeLeft(row, now);
  return ({ row }) => {
    const value = measure(row);
    return value !== undefined && (sign === "<" ? value < limit : value > limit);
  };
}

function sizeOf({ cookie }: TabCookie): number {
  return cookieSize(cookie);
}

function timeLeft({ cookie: { expirationDate } }: TabCookie, now: number): number | undefined {
  return expirationDate === undefined ? undefined : expirationDate - now / 1000;
}

function textTest(wanted: string): Test {
  return ({ text }) => text.includes(wanted);
}

function unquoted(token: string): string {
  return token.startsWith('"') ? token.slice(1, token.endsWith('"') && token.length > 1 ? -1 : undefined) : token;
}
