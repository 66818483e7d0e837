import { topLevelSiteOf } from "#core/address.ts";
import type { Cookie } from "#core/cookies/cookie.ts";
import { isExpired } from "#core/cookies/expired.ts";
import { guardSetOf } from "#core/guard/guard-set.ts";
import { lineGlobs, stripsLines } from "#core/guard/line-globs.ts";
import { grantsOn, type Policy } from "#core/policy/policy.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import { COOKIE_LINES } from "#generated/cookie-lines.ts";
import { isFirefox } from "#platform/browser-traits.ts";
import type { CookieJar } from "#platform/cookie-jar.ts";
import { type ObservedRequest, observeSetCookies } from "#platform/requests.ts";
import { findTab } from "#platform/tabs.ts";
import { cookieOfLine } from "./cookie-of-line.ts";
import type { Evidence } from "./evidence.ts";
import type { Judges } from "./judges.ts";

/**
 * The other half of layer 2 in Chromium: the rule took every line of the response; here the refused ones become
 * evidence, and all others are put into the jar with all their attributes.
 */
export function putBackInnocent(jar: CookieJar, judges: Judges, evidence: Evidence): void {
  if (isFirefox) return;
  const strips = strippersBySet();
  observeSetCookies((request, lines) => {
    if (isOwnAnswer(request)) void putBack(request, lines).catch(() => undefined);
  });

  async function putBack(request: ObservedRequest, lines: readonly string[]): Promise<void> {
    const topSite = siteOfHost(request.host);
    if (!(await isTaken(topSite, lines))) return;
    const place = await placeOf(request.tabId);
    if (place === undefined) return;
    const where = { storeId: place.storeId, topLevelSite: topLevelSiteOf(request.scheme, topSite) };
    const judge = await judges.get(place.isPrivate);
    const settle = async (cookie: Cookie): Promise<void> => {
      if (isExpired(cookie, Date.now())) await jar.remove(cookie);
      else if (!judge.refuses(cookie, topSite)) await jar.restore(cookie);
      else evidence({ cookie, topSite, means: "response", by: request.host, ...place }, judge);
    };
    for (const cookie of lines.flatMap((line) => cookieOfLine(line, request, where) ?? [])) await settle(cookie);
  }

  async function isTaken(topSite: Site, lines: readonly string[]): Promise<boolean> {
    const { policy } = await judges.get(false);
    return !policy.unprotected.has(topSite) && strips(policy, topSite)(lines);
  }
}

/** What the rule speaks of: a top-level document, and what a page asks of its own site. */
function isOwnAnswer({ requestType, initiatorHost, host }: ObservedRequest): boolean {
  if (requestType === "main_frame") return true;
  return initiatorHost !== undefined && siteOfHost(initiatorHost) === siteOfHost(host);
}

type Place = { readonly storeId: string; readonly isPrivate: boolean; readonly tabIds: readonly number[] };

/** A worker's request names no tab and no store: it is taken for one of normal windows. */
async function placeOf(tabId: number): Promise<Place | undefined> {
  if (tabId === -1) return { storeId: "0", isPrivate: false, tabIds: [] };
  const tab = await findTab(tabId);
  return tab && { storeId: tab.store.id, isPrivate: tab.isPrivate, tabIds: [tabId] };
}

/** Made of the table once for each set. */
function strippersBySet() {
  const made = new Map<string, ReturnType<typeof stripsLines>>();
  return (policy: Policy, site: Site) => {
    const set = guardSetOf(grantsOn(policy, site).granted);
    const known = made.get(set) ?? stripsLines(lineGlobs(COOKIE_LINES, set));
    made.set(set, known);
    return known;
  };
}
