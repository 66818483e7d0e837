import type { TabCookie } from "../tab-report.ts";

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
};

/** As people write it in `Set-Cookie`; "unset" where the site wrote nothing. */
const SAME_SITE_WORDS = { no_restriction: "none", lax: "lax", strict: "strict", unspecified: "unset" } as const;

/**
 * Compiles a search: words are joined by "and", `-word` excludes, `"several words"` are one text.
 * Never fails: what is not a known word or field is ordinary text.
 */
export function createSearch(query: string): Test {
  const tests = tokensOf(query).map(testOf);
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

function testOf(token: string): Test {
  if (token.startsWith("-")) {
    const test = testOf(token.slice(1));
    return (entry) => !test(entry);
  }
  const attribute = Object.hasOwn(ATTRIBUTES, token) ? ATTRIBUTES[token] : undefined;
  return attribute ?? fieldTest(token) ?? textTest(unquoted(token));
}

function fieldTest(token: string): Test | undefined {
  const colon = token.indexOf(":");
  const field = token.slice(0, colon);
  const read = colon > 0 && Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  const wanted = unquoted(token.slice(colon + 1));
  return read && (({ row }) => read(row).toLowerCase().includes(wanted));
}

function textTest(wanted: string): Test {
  return ({ text }) => text.includes(wanted);
}

function unquoted(token: string): string {
  return token.startsWith('"') ? token.slice(1, token.endsWith('"') && token.length > 1 ? -1 : undefined) : token;
}
