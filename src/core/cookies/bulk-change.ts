import type { Cookie, SameSite } from "./cookie.ts";

/** What is to be so of many cookies; what is absent stays as each has it. */
export type BulkChange = {
  readonly secure?: boolean;
  readonly httpOnly?: boolean;
  readonly sameSite?: SameSite;
  /** Seconds since the epoch; "session": until the browser is closed. */
  readonly expiry?: number | "session";
};

export function isNoChange(change: BulkChange): boolean {
  return Object.keys(change).length === 0;
}

export function withChange(cookie: Cookie, { expiry, ...flags }: BulkChange): Cookie {
  const changed = { ...cookie, ...flags };
  if (expiry === undefined) return changed;
  const { expirationDate: _expirationDate, ...session } = changed;
  return expiry === "session" ? session : { ...session, expirationDate: expiry };
}
