import { type Cookie, cookieKey } from "./cookie.ts";
import {
  type CookieField,
  type CookieWrite,
  differingFields,
  planWrite,
  type WriteCheck,
  type WriteRefusal,
} from "./cookie-write.ts";
import { isExpired } from "./expired.ts";
import type { ImportedCookie } from "./formats/imported-cookie.ts";
import type { PreflightContext } from "./preflight-cookie.ts";

/** What writing a cookie of a file would come to. "twice": a later entry of the file is the same cookie. */
export type ImportState = "new" | "changes" | "same" | "refused" | "twice";

export type ImportCheck = {
  readonly state: ImportState;
  /** Fields in which the browser's own cookie differs. */
  readonly fields: readonly CookieField[];
  readonly refusals: readonly WriteRefusal[];
  readonly changes: WriteCheck["changes"];
};

/** Before anything is written: one answer for each write, in their order. */
export function checkImport(
  writes: readonly CookieWrite[],
  present: ReadonlyMap<string, Cookie>,
  context: PreflightContext,
): readonly ImportCheck[] {
  const plans = writes.map((write) => planWrite(write, present, context));
  const last = new Map(plans.map(({ cookie }, index) => [cookieKey(cookie), index]));
  return plans.map(({ cookie, refusals, changes }, index): ImportCheck => {
    const about = { fields: [], refusals, changes };
    if (refusals.length > 0) return { ...about, state: "refused" };
    if (last.get(cookieKey(cookie)) !== index) return { ...about, state: "twice" };
    const there = present.get(cookieKey(cookie));
    if (there === undefined || isExpired(there, context.now)) return { ...about, state: "new" };
    const fields = differingFields(cookie, there);
    return { ...about, fields, state: fields.length > 0 ? "changes" : "same" };
  });
}

/** A cookie of a file in a store: its own where the browser has it, else the one that was chosen. */
export function placedIn(
  { storeId, ...cookie }: ImportedCookie,
  target: { readonly storeId: string; readonly known: ReadonlySet<string> },
): Cookie {
  return { ...cookie, storeId: storeId !== undefined && target.known.has(storeId) ? storeId : target.storeId };
}
