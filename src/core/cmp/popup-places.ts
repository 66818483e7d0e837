import type { Policy } from "#core/policy/policy.ts";
import type { Site } from "#core/site.ts";

/** The sites whose pages are watched for pop-ups: all of them, or `only` some. */
export type PopupPlaces = { readonly only?: readonly Site[]; readonly except: readonly Site[] };

/**
 * Under "only show me" the sites with an answer, else every site but those where protection is off. The sites of private
 * windows are never named: where any of them has an answer, every site is watched.
 */
export function popupPlaces(normal: Policy, privately: Policy): PopupPlaces {
  const except = [...normal.unprotected].filter(() => !hasPrivateWish(privately));
  if (normal.settings.standingAnswer !== "observe" || hasPrivateWish(privately)) return { except };
  return { only: [...normal.decisions.keys()].filter((site) => !normal.unprotected.has(site)), except: [] };
}

function hasPrivateWish(privately: Policy): boolean {
  return privately.decisions.size > 0;
}
