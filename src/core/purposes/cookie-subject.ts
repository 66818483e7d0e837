import type { Cookie, SameSite } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import type { Party } from "#core/party.ts";
import { type ValueShape, valueShape } from "./value-shape.ts";

/** A cookie as classification sees it: without its value, which is a credential. */
export type CookieSubject = {
  readonly name: string;
  /** Without a leading dot, in lower case. */
  readonly host: string;
  readonly party: Party;
  /** Registrable domain (or host) of the top-level page; empty where it is not known. */
  readonly topSite: string;
  readonly attributes: CookieAttributes;
  /** Kept for the moment of classification only, never stored or shown. */
  readonly shape?: ValueShape;
};

export type CookieAttributes = {
  readonly hostOnly: boolean;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** Number of path segments, 0 for "/". */
  readonly pathDepth: number;
  /** Seconds that it is kept; undefined for a session cookie. */
  readonly lifetime: number | undefined;
};

/** `now` in seconds since the epoch. What is left of the lifetime stands for the lifetime. */
export function cookieSubject(
  cookie: Cookie,
  seen: { readonly party: Party; readonly topSite: string; readonly now: number },
): CookieSubject {
  const { name, value, hostOnly, secure, httpOnly, sameSite, path, expirationDate } = cookie;
  const pathDepth = path.split("/").filter((part) => part !== "").length;
  const lifetime = expirationDate === undefined ? undefined : expirationDate - seen.now;
  return {
    name,
    host: hostOfDomain(cookie.domain).toLowerCase(),
    party: seen.party,
    topSite: seen.topSite,
    attributes: { hostOnly, secure, httpOnly, sameSite, pathDepth, lifetime },
    // Only the model asks for it, and it costs more than all the rest.
    get shape() {
      return valueShape(value);
    },
  };
}
