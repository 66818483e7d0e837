import type { Enforcement } from "#background/enforce.ts";
import { isRuleHost } from "#core/blocking/wanted/rule-host.ts";
import { GUARD_SETS, guardPlaces } from "#core/guard/guard-set.ts";
import { lineGlobs } from "#core/guard/line-globs.ts";
import { COOKIE_LINES } from "#generated/cookie-lines.ts";
import { syncCookieRules } from "#platform/cookie-rules.ts";
import type { Judges } from "./judges.ts";

/**
 * Layer 2 in Chromium: a rule can take away all `Set-Cookie` lines of a response or none. It takes those of a response
 * with a refused name; what was taken along is put back (`putBackInnocent`).
 */
export function syncCookieLines(judges: Judges): Enforcement {
  return async ({ isPrivate }) => {
    if (isPrivate) return;
    const { policy } = await judges.get(false);
    await syncCookieRules(
      guardPlaces(policy).map((place) => ({
        number: GUARD_SETS.indexOf(place.set) + 1,
        ...lineGlobs(COOKIE_LINES, place.set),
        // One host that the browser does not take would cost every rule.
        ...("only" in place ? { only: place.only.filter(isRuleHost) } : { except: place.except.filter(isRuleHost) }),
      })),
    );
  };
}
