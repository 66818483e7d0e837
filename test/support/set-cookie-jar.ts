import { domainMatches, hostOfDomain } from "#core/cookies/domain-match.ts";
import { pathMatches } from "#core/cookies/path-match.ts";
import { parseSetCookie } from "#core/cookies/set-cookie/parse-set-cookie.ts";
import type { SetCookieContext, SetCookieRecord } from "#core/cookies/set-cookie/set-cookie-record.ts";

/** What a jar holds after these lines: replaces by identity, deletes the expired, leaves Secure and HttpOnly alone. */
export function storedAfter(lines: readonly string[], context: SetCookieContext): readonly SetCookieRecord[] {
  const jar = new Map<string, SetCookieRecord>();
  for (const line of lines) {
    const result = parseSetCookie(line, context);
    if ("stored" in result) put(jar, result.stored, context);
  }
  return [...jar.values()].filter(
    ({ expirationDate = Number.POSITIVE_INFINITY }) => expirationDate * 1000 > context.now,
  );
}

function put(jar: Map<string, SetCookieRecord>, cookie: SetCookieRecord, { scheme, via }: SetCookieContext): void {
  const key = JSON.stringify([cookie.name, cookie.domain, cookie.path]);
  const isShielded = [...jar.values()].some((old) => scheme === "http" && !cookie.secure && overlays(old, cookie));
  if (isShielded || (via === "script" && jar.get(key)?.httpOnly)) return;
  jar.set(key, cookie);
}

function overlays(old: SetCookieRecord, cookie: SetCookieRecord): boolean {
  const [oldHost, host] = [hostOfDomain(old.domain), hostOfDomain(cookie.domain)];
  const areNear =
    domainMatches(host, { domain: oldHost, hostOnly: false }) ||
    domainMatches(oldHost, { domain: host, hostOnly: false });
  return old.secure && old.name === cookie.name && areNear && pathMatches(cookie.path, old.path);
}
