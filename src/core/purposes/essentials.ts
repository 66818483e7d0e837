import type { CookieSubject } from "./cookie-subject.ts";
import type { FactRow, FactTable } from "./fact-table.ts";
import { lifetimeSeconds, outlivesUsual } from "./lifetime.ts";
import { matchFact } from "./match-fact.ts";

/** Eight days: who is recognised for no longer is not followed around. */
const SHORT_LIVED = 691_200;

/** Does the cookie's domain belong to a company that lives from knowing people? */
type OnTrackingDomain = boolean;

/** The row of the essentials for a cookie, unless the name is only borrowed. */
export function matchEssential(facts: FactTable, cookie: CookieSubject, tracking: OnTrackingDomain) {
  return matchFact(facts, cookie, (row) => row.purpose === "necessary" && !isHidingPlace(row, cookie, tracking));
}

/** The row of the rest of the table. */
export function matchOptional(facts: FactTable, cookie: CookieSubject): FactRow | undefined {
  return matchFact(facts, cookie, ({ purpose }) => purpose !== "necessary");
}

/**
 * A tracker may call its cookie by any name. On a domain of its own a name alone excuses only what cannot serve to
 * recognise anybody for long: a load balancer's or bot check's cookie that lives as shortly as it should.
 */
function isHidingPlace(row: FactRow, { party, attributes }: CookieSubject, tracking: OnTrackingDomain): boolean {
  if (party === "first-party" || row.domains.length > 0 || !tracking) return false;
  const usual = lifetimeSeconds(row.lifetime) ?? Number.POSITIVE_INFINITY;
  return usual > SHORT_LIVED || outlivesUsual(attributes.lifetime, row.lifetime);
}
