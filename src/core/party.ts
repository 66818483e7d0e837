import type { Site } from "./site.ts";

/** Seen from the top-level page of the tab. */
export type Party = "first-party" | "third-party";

/**
 * A cookie knows no scheme: one record serves http and https (scheme-bound cookies are off in both browsers),
 * so its party follows from the registrable domains alone.
 */
export function partyOf(site: Site, topSite: Site): Party {
  return site === topSite ? "first-party" : "third-party";
}
