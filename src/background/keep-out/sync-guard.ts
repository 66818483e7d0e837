import type { Enforcement } from "#background/enforce.ts";
import { isRuleHost } from "#core/blocking/wanted/rule-host.ts";
import { guardPlaces } from "#core/guard/guard-set.ts";
import { EVERY_PAGE, type PageScript, patternsOf, syncPageScripts } from "#platform/page-scripts.ts";
import type { Judges } from "./judges.ts";

const PREFIX = "guard-";

/**
 * Layer 3: for each set of refused purposes the guard and its witness where it holds. The browser knows no private
 * windows here: they have the guard of the normal ones, and what it holds there is judged by their own answers.
 */
export function syncGuard(judges: Judges): Enforcement {
  return async ({ isPrivate }) => {
    if (isPrivate) return;
    const { policy } = await judges.get(false);
    const scripts = guardPlaces(policy).flatMap((place): readonly PageScript[] => {
      // One host that the browser does not take would cost every script.
      const only = "only" in place ? place.only.filter(isRuleHost).flatMap(patternsOf) : EVERY_PAGE;
      const except = "except" in place ? place.except.filter(isRuleHost).flatMap(patternsOf) : [];
      const where = { matches: only, excludeMatches: except };
      if (only.length === 0) return [];
      return [
        { id: `${PREFIX}${place.set}`, file: `assets/guard-${place.set}.iife.js`, world: "MAIN", ...where },
        { id: `${PREFIX}witness-${place.set}`, file: "assets/witness.iife.js", world: "ISOLATED", ...where },
      ];
    });
    await syncPageScripts(PREFIX, scripts);
  };
}
