import { sitesWithoutSignal } from "#core/blocking/wanted/wanted-rules.ts";
import { EVERY_PAGE, patternsOf, syncPageScripts } from "#platform/page-scripts.ts";
import type { Enforcement } from "./enforce.ts";
import { type PolicyItems, readPolicy } from "./read-policy.ts";

const PREFIX = "signal-";

/**
 * Global Privacy Control as a page's own scripts read it (`navigator.globalPrivacyControl`), before the first of them.
 * A frame is told by its own address: one of a site without the signal lies in another's page without it too.
 */
export function syncSignal(items: PolicyItems): Enforcement {
  return async () => {
    const policy = await readPolicy(items, false);
    const excludeMatches = sitesWithoutSignal(policy).flatMap(patternsOf);
    const where = { world: "MAIN", matches: EVERY_PAGE, excludeMatches } as const;
    await syncPageScripts(
      PREFIX,
      policy.settings.sendsGpc ? [{ id: `${PREFIX}gpc`, file: "page/gpc.js", ...where }] : [],
    );
  };
}
