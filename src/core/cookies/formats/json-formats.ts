import type { Plain } from "#core/values/decoded-step.ts";
import { isRecord } from "#core/values/parse-json.ts";
import { readRecord } from "./cookie-record.ts";
import { collect, type Entry, type ParsedCookies, type ParseResult } from "./imported-cookie.ts";

/** A list of cookies, or an object that has one as `cookies`: ours, and those of other tools. */
export function readRecords(data: Plain): ParseResult {
  const list = isRecord(data) ? data.cookies : data;
  if (!Array.isArray(list)) return { error: "unrecognised" };
  return recordsOf(list, readRecord);
}

/** Playwright writes "Lax" for a cookie of Chromium without SameSite: it may mean "not set". */
export function readPlaywright(data: Plain): ParseResult {
  const parsed = readRecords(data);
  if ("error" in parsed) return parsed;
  const lax = parsed.cookies.filter(({ sameSite }) => sameSite === "lax").length;
  if (lax === 0) return parsed;
  return { ...parsed, notes: [...parsed.notes, { at: 1, note: "lax-may-be-unset", detail: `${lax}` }] };
}

/** Cookie Quick Manager's own words, in their place ours; its numbers and booleans are text. */
export function readQuickManager(data: Plain): ParseResult {
  return Array.isArray(data) ? recordsOf(data, (record) => readRecord(renamed(record))) : { error: "unrecognised" };
}

/** Ours on the left, theirs on the right. */
const QUICK_MANAGER = {
  ...{ name: "Name raw", value: "Content raw", path: "Path raw", expires: "Expires raw", secure: "Send for raw" },
  ...{
    httpOnly: "HTTP only raw",
    sameSite: "SameSite raw",
    storeId: "Store raw",
    firstPartyDomain: "First Party Domain",
  },
};

function renamed(record: Plain): Plain {
  if (!isRecord(record)) return record;
  const fields = Object.entries(QUICK_MANAGER).map(([ours, theirs]) => [ours, record[theirs] ?? null] as const);
  const host = record["Host raw"];
  const domain = typeof host === "string" ? host.replace(/^https?:\/\//i, "").replace(/\/.*$/s, "") : "";
  return { ...Object.fromEntries(fields), domain, hostOnly: `${record["This domain only raw"]}` === "true" };
}

function recordsOf(list: readonly Plain[], read: (record: Plain) => Entry): ParsedCookies {
  return collect(list.map((record, index) => [index + 1, read(record)] as const));
}
