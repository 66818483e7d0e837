import type { HeldCookie, SiteReport } from "#core/site-report.ts";

/** What was tried on a site around the answer that stands. Only what was observed. */
export type Aftermath = {
  /** Refused cookies that were tried after the answer, or, without one, at all. */
  readonly tried: readonly HeldCookie[];
  /** Those of them that had got into the jar and were removed at once. */
  readonly removed: readonly HeldCookie[];
  /** Cookies held back before the answer, not since. */
  readonly before: readonly HeldCookie[];
};

/** `undefined` decision: everything happened before an answer. */
export function aftermathOf({ decision, heldCookies }: Pick<SiteReport, "decision" | "heldCookies">): Aftermath {
  const tried = heldCookies.filter(({ lastAt }) => decision === undefined || lastAt >= decision.at);
  return {
    tried,
    removed: tried.filter(({ means }) => means === "removed"),
    before: heldCookies.filter((cookie) => !tried.includes(cookie)),
  };
}
