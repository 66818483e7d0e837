import type { Cookie } from "#core/cookies/cookie.ts";
import type { Party } from "#core/party.ts";
import type { Classification } from "./classification.ts";

/** A cookie as it was classified. `key` is its `cookieKey`. */
type Seen = { readonly key: string; readonly cookie: Cookie; readonly party: Party };

/** More than Chromium keeps in all. */
const MOST = 5_000;

/**
 * Classifies a cookie again only when it has changed. A list follows every change of the jar, and of 3,300 cookies one
 * has changed. In memory only: it is lost with the worker and made again. Give it nothing that depends on more than the
 * cookie and its party.
 */
export function rememberClassifications(): (seen: Seen, classify: () => Classification) => Classification {
  const known = new Map<string, Seen & { readonly classification: Classification }>();
  return (seen, classify) => {
    const last = known.get(seen.key);
    if (last && last.party === seen.party && isUnchanged(last.cookie, seen.cookie)) return last.classification;
    if (known.size >= MOST) known.clear();
    const classification = classify();
    known.set(seen.key, { ...seen, classification });
    return classification;
  };
}

/** All that is not in the key. */
function isUnchanged(one: Cookie, other: Cookie): boolean {
  return (
    one.value === other.value &&
    one.expirationDate === other.expirationDate &&
    one.secure === other.secure &&
    one.httpOnly === other.httpOnly &&
    one.sameSite === other.sameSite
  );
}
