import { GUARD_SETS, guardPlaces } from "#core/guard/guard-set.ts";
import { lineGlobs } from "#core/guard/line-globs.ts";
import { syncCookieRules } from "#platform/cookie-rules.ts";
import type { Enforcement } from "./enforce.ts";
import type { Judges } from "./judges.ts";
import { knowledge } from "./knowledge.ts";

/**
 * Layer 2 in Chromium: a rule can take away all `Set-Cookie` lines of a response or none. It takes those of a response
 * with a refused name; what was taken along is put back (`putBackInnocent`).
 */
export function syncCookieLines(judges: Judges): Enforcement {
  return async ({ isPrivate }) => {
    if (isPrivate) return;
    const { policy } = await judges.get(false);
    const rows = knowledge.facts.all();
    await syncCookieRules(
      guardPlaces(policy).map(({ set, ...where }) => ({
        number: GUARD_SETS.indexOf(set) + 1,
        ...lineGlobs(rows, set),
        ...where,
      })),
    );
  };
}
