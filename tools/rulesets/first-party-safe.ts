import type { Draft } from "./draft.ts";

/**
 * A pattern that names no host ("/publicidad/", "/prebid/") was written for trackers anywhere, and on a site's own files
 * it mostly breaks the site: 68 of 92 once-excepted requests that the unchanged lists block are of this kind. Consentry
 * decides about third parties, so such a pattern holds for third parties, unless the filter names its pages itself.
 */
export function firstPartySafe(draft: Draft): Draft {
  const { match } = draft;
  const namesHost = draft.host !== undefined || match.to !== undefined || match.urlFilter?.startsWith("||") === true;
  const isBlock = draft.kind === "block" || draft.kind === "redirect";
  if (!isBlock || draft.important || namesHost || match.from !== undefined || match.party !== undefined) return draft;
  return { ...draft, match: { ...match, party: "thirdParty" } };
}
