/** As the cookies API says it. "unspecified": the site did not set SameSite; what that means differs by browser. */
export type SameSite = "no_restriction" | "lax" | "strict" | "unspecified";

/** CHIPS (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/cookies#storage_partitioning). */
export type PartitionKey = {
  /** Scheme and site of the top-level page, such as "https://shop.example". */
  readonly topLevelSite: string;
  /** A frame of another site stood between the top-level page and the frame that uses the cookie. */
  readonly hasCrossSiteAncestor: boolean;
};

/** A cookie as the browser holds it, RFC 6265bis section 5.5 with partition and store. Its value is a credential. */
export type Cookie = {
  /** As a person reads it. May be empty. */
  readonly name: string;
  /** As this browser's API spells it, where that differs: Firefox gives the bytes of a non-ASCII name one by one. */
  readonly apiName?: string;
  readonly value: string;
  /** As the API says it: a leading dot unless `hostOnly`. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** Seconds since the epoch, may have a fraction. Absent for a session cookie. */
  readonly expirationDate?: number;
  readonly storeId: string;
  readonly partitionKey?: PartitionKey;
  /** Firefox with first-party isolation only. */
  readonly firstPartyDomain?: string;
};

/**
 * The identity of a cookie: two cookies that differ in one of these live side by side in the jar.
 * Serialised, so that no name, domain or path can be read as another field.
 */
export function cookieKey(cookie: Omit<Cookie, "value">): string {
  const { partitionKey } = cookie;
  return JSON.stringify([
    cookie.apiName ?? cookie.name,
    cookie.domain,
    cookie.hostOnly,
    cookie.path,
    cookie.storeId,
    cookie.firstPartyDomain ?? "",
    partitionKey?.topLevelSite ?? "",
    partitionKey?.hasCrossSiteAncestor ?? null,
  ]);
}

/** The store that a key names; undefined for a text that is no key. */
export function storeOfKey(key: string): string | undefined {
  return partOfKey(key, 4);
}

/** The name that a key names, as the API spells it. */
export function nameOfKey(key: string): string | undefined {
  return partOfKey(key, 0);
}

function partOfKey(key: string, index: number): string | undefined {
  try {
    const parts: unknown = JSON.parse(key);
    const part: unknown = Array.isArray(parts) ? parts[index] : undefined;
    return typeof part === "string" ? part : undefined;
  } catch {
    return undefined; // from outside: not every text is a key
  }
}
