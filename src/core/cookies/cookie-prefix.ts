/** Names with a promise that browsers keep (RFC 6265bis section 4.1.3, layered cookies for the two with Http). */
export type CookiePrefix = "__Host-Http-" | "__Host-" | "__Secure-" | "__Http-";

const PREFIXES: readonly CookiePrefix[] = ["__Host-Http-", "__Host-", "__Secure-", "__Http-"];

/** What has to be so for each prefix. */
export type PrefixFacts = {
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly hostOnly: boolean;
  /** The path is "/", and said so where the browser wants it said. */
  readonly isRootPath: boolean;
};

/** Compared without regard to case: servers may read names so. */
export function cookiePrefix(name: string): CookiePrefix | undefined {
  const start = name.slice(0, 12).toLowerCase();
  return PREFIXES.find((prefix) => start.startsWith(prefix.toLowerCase()));
}

/** A nameless cookie is sent as its value alone, so the value must not look like a name with a promise either. */
export function imitatesPrefix({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name === "" && cookiePrefix(value) !== undefined;
}

export function keepsPrefix(prefix: CookiePrefix, facts: PrefixFacts): boolean {
  switch (prefix) {
    case "__Secure-":
      return facts.secure;
    case "__Http-":
      return facts.secure && facts.httpOnly;
    case "__Host-":
      return facts.secure && facts.hostOnly && facts.isRootPath;
    case "__Host-Http-":
      return facts.secure && facts.hostOnly && facts.isRootPath && facts.httpOnly;
  }
}
