import { isExpired } from "#core/cookies/expired.ts";
import { namedCookie } from "#core/policy/judge-cookie.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import { addressOf } from "#platform/address.ts";
import { dropCookieLines, dropSentCookies } from "#platform/header-filter.ts";
import type { ObservedRequest } from "#platform/requests.ts";
import { cookieOfLine } from "./cookie-of-line.ts";
import type { Evidence } from "./evidence.ts";
import type { Judge, Judges } from "./judges.ts";

/**
 * Layer 2 in Firefox: of a response exactly the refused `Set-Cookie` lines are dropped, and of a request exactly the
 * refused cookies, so that even one that slipped in is never sent. Does nothing in Chromium, which cannot hold a request.
 */
export function dropRefused(judges: Judges, evidence: Evidence): void {
  dropCookieLines(async (request, lines) => {
    const { topSite, isPrivate } = placeOf(request);
    const judge = await judges.get(isPrivate);
    return lines.filter((line) => {
      const cookie = cookieOfLine(line, request, { storeId: "" });
      // A line that deletes may pass, whatever its name.
      if (cookie === undefined || isExpired(cookie, Date.now()) || !judge.refuses(cookie, topSite)) return true;
      const tabIds = request.tabId === -1 ? [] : [request.tabId];
      evidence({ cookie, topSite, means: "response", tabIds, isPrivate, by: request.host }, judge);
      return false;
    });
  });
  const refusesName = remembering();
  dropSentCookies(async (request, names) => {
    const { topSite, isPrivate } = placeOf(request);
    const judge = await judges.get(isPrivate);
    return names.filter((name) => refusesName(judge, name, request.host, topSite));
  });
}

/** A page asks the same hosts with the same cookies hundreds of times. */
function remembering() {
  const known = new WeakMap<Judge, Map<string, boolean>>();
  return (judge: Judge, name: string, host: string, topSite: Site): boolean => {
    const answers = known.get(judge) ?? new Map<string, boolean>();
    known.set(judge, answers);
    const key = `${topSite} ${host} ${name}`;
    const answer = answers.get(key) ?? judge.refuses(namedCookie(name, host), topSite);
    if (answers.size < MOST_REMEMBERED) answers.set(key, answer);
    return answer;
  };
}

const MOST_REMEMBERED = 5000;

/** The top-level document's own request has no page above it; a worker's belongs to the site that the worker is of. */
function placeOf(request: ObservedRequest): { readonly topSite: Site; readonly isPrivate: boolean } {
  const { requestType, host, topUrl, initiatorHost, isPrivate = false } = request;
  if (requestType === "main_frame") return { topSite: siteOfHost(host), isPrivate };
  return { topSite: siteOfHost(addressOf(topUrl)?.host ?? initiatorHost ?? host), isPrivate };
}
