import type { UndoAction } from "../undo-record.ts";
import { type Cookie, cookieKey } from "./cookie.ts";
import { hostOfDomain } from "./domain-match.ts";
import { isExpired } from "./expired.ts";
import { domainFor, readHost } from "./formats/cookie-host.ts";
import { readUrl } from "./formats/cookie-url.ts";
import {
  type CookieDraft,
  type PreflightChange,
  type PreflightContext,
  type PreflightRefusal,
  preflightCookie,
} from "./preflight-cookie.ts";

/** A cookie as somebody wants it, perhaps in the place of another. */
export type CookieWrite = {
  readonly cookie: Cookie;
  /** `cookieKey` of the cookie that this one is made from, and that goes when its identity is another. */
  readonly replaces?: string;
};

/** "past": it would be deleted at once. */
export type WriteRefusal = PreflightRefusal | "past";

/** What would become of a write. */
export type WriteCheck = {
  readonly refusals: readonly WriteRefusal[];
  readonly changes: readonly Exclude<PreflightChange, "deletes">[];
  /** Another cookie has this identity already and would be written over. */
  readonly overwrites: boolean;
};

/** Writes that belong together. */
export type WriteRequest = {
  readonly action: UndoAction;
  readonly writes: readonly CookieWrite[];
  /** Joins the undo record of earlier writes, of an import in parts. */
  readonly undoId?: string;
};

export type WriteReply = {
  /** One for each write, in their order. */
  readonly outcomes: readonly WriteOutcome[];
  /** Absent: nothing was written. */
  readonly undoId?: string;
};

/** What became of a write. */
export type WriteOutcome =
  | {
      readonly kind: "written";
      readonly key: string;
      /** `cookieMark` of what the browser keeps. */
      readonly mark: string;
      /** Fields that the browser keeps otherwise than asked for. */
      readonly changed: readonly CookieField[];
      /** The cookie that it replaces could not be taken away. */
      readonly isTwin?: boolean;
    }
  | { readonly kind: "refused"; readonly refusals: readonly WriteRefusal[] }
  /** The browser did not take it, and does not say why. */
  | { readonly kind: "not-kept" }
  /** The cookie that was to be changed is not there any more. */
  | { readonly kind: "gone" };

/** A write with everything decided: what goes into the jar and what has to be remembered for undo. */
export type PlannedWrite = WriteCheck & {
  readonly cookie: Cookie;
  readonly replaces?: Cookie;
  readonly overwritten?: Cookie;
  /** The cookie that it was to replace is not there any more. */
  readonly isGone: boolean;
};

/** `present`: every cookie of the stores in question, by key, expired ones included. */
export function planWrite(
  write: CookieWrite,
  present: ReadonlyMap<string, Cookie>,
  context: PreflightContext,
): PlannedWrite {
  const cookie = canonicalCookie(write.cookie, context);
  const key = cookieKey(cookie);
  const there = present.get(key);
  const isTaken = there !== undefined && key !== write.replaces && !isExpired(there, context.now);
  const replaces = write.replaces === undefined ? undefined : present.get(write.replaces);
  const { refusals, changes } = preflightCookie(draftOf(write.cookie, cookie), context);
  return {
    cookie,
    refusals: [...refusals, ...(changes.includes("deletes") ? (["past"] as const) : [])],
    changes: changes.filter((change) => change !== "deletes"),
    overwrites: isTaken,
    isGone: write.replaces !== undefined && replaces === undefined,
    ...(replaces && { replaces }),
    ...(isTaken && { overwritten: there }),
  };
}

/**
 * As the browsers name it: lower case and punycode, host-only where a domain cookie cannot be (an IP address, a single
 * label), the partition by its site. What makes no sense stays, so that the pre-flight names it.
 */
function canonicalCookie(cookie: Cookie, { isPublicSuffix, siteOfHost }: PreflightContext): Cookie {
  const { partitionKey, ...rest } = cookie;
  const host = readHost(hostOfDomain(cookie.domain))?.host ?? hostOfDomain(cookie.domain);
  const hostOnly = cookie.hostOnly || isPublicSuffix(host.replace(/^\[|\]$/g, ""));
  const top = readUrl(partitionKey?.topLevelSite);
  const topLevelSite = top ? `${top.scheme}://${siteOfHost(top.host)}` : (partitionKey?.topLevelSite ?? "");
  return {
    ...rest,
    domain: domainFor(host, hostOnly),
    hostOnly,
    path: cookie.path === "" ? "/" : cookie.path,
    ...(partitionKey &&
      topLevelSite !== "" && {
        // On another site than its own a cookie always has that site above it; Firefox's own files do not say so.
        partitionKey: {
          topLevelSite,
          hasCrossSiteAncestor:
            partitionKey.hasCrossSiteAncestor || (top !== undefined && siteOfHost(top.host) !== siteOfHost(host)),
        },
      }),
  };
}

/** The domain as it was asked for, so that "will be host-only" can be told. */
function draftOf(asked: Cookie, cookie: Cookie): CookieDraft {
  const { name, value, path, secure, httpOnly, sameSite, expirationDate, partitionKey } = cookie;
  return {
    url: `https://${hostOfDomain(cookie.domain)}/`,
    ...{ name, value, path, secure, httpOnly, sameSite },
    ...(!asked.hostOnly && { domain: hostOfDomain(cookie.domain) }),
    ...(expirationDate !== undefined && { expirationDate }),
    ...(partitionKey && { partitionKey }),
  };
}

/** The fields in which a kept cookie differs from the wanted one. Browsers round the fraction of an expiry. */
export function differingFields(wanted: Cookie, kept: Cookie): readonly CookieField[] {
  return COOKIE_FIELDS.filter((field) => {
    if (field !== "expirationDate") return JSON.stringify(wanted[field]) !== JSON.stringify(kept[field]);
    const [one, other] = [wanted.expirationDate, kept.expirationDate];
    return one === undefined || other === undefined ? one !== other : Math.abs(one - other) > 1;
  });
}

export const COOKIE_FIELDS = [
  ...["name", "value", "domain", "hostOnly", "path", "secure", "httpOnly", "sameSite", "expirationDate"],
  ...["storeId", "partitionKey", "firstPartyDomain"],
] as const satisfies readonly (keyof Cookie)[];

export type CookieField = (typeof COOKIE_FIELDS)[number];
