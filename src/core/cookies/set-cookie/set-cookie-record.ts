import type { SameSite } from "../cookie.ts";

/** Whose reading of a line. */
export type CookieRules = "draft" | "chromium" | "firefox";

/** Where the line comes from. */
export type SetCookieContext = {
  readonly rules: CookieRules;
  /** As a URL gives it: lower case, punycode, IPv6 in brackets. */
  readonly host: string;
  /** Of the request, without query. */
  readonly path: string;
  readonly scheme: "http" | "https";
  readonly via: "http" | "script";
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether cookies for this whole name would be shared by strangers: public suffixes, IP addresses, single labels. */
  readonly isPublicSuffix: (host: string) => boolean;
};

/** What the browser stores. An `expirationDate` that has passed deletes the cookie of this identity instead. */
export type SetCookieRecord = {
  readonly name: string;
  readonly value: string;
  /** With a leading dot unless `hostOnly`. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  /** Seconds since the epoch, at most 400 days away. Absent for a session cookie. */
  readonly expirationDate?: number;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  readonly partitioned: boolean;
  /** Chromium's own attribute. */
  readonly priority: "low" | "medium" | "high";
};

export type SetCookieRefusal =
  | "control-character"
  | "tab"
  | "empty"
  | "nameless"
  | "equals-in-nameless"
  | "too-large"
  | "domain-not-ascii"
  | "domain-mismatch"
  | "public-suffix"
  | "secure-over-http"
  | "http-only-by-script"
  | "none-without-secure"
  | "partitioned-without-secure"
  | "prefix";

export type SetCookieResult = { readonly stored: SetCookieRecord } | { readonly refused: SetCookieRefusal };
