import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { partyOf } from "#core/party.ts";
import type { Classification } from "#core/purposes/classification.ts";
import { classifyByTables, withWord } from "#core/purposes/classify-cookie.ts";
import { cookieSubject } from "#core/purposes/cookie-subject.ts";
import type { Knowledge } from "#core/purposes/knowledge.ts";
import { type UserWord, userWordFor } from "#core/purposes/user-words.ts";
import { lockOf, type SiteRule } from "#core/rules/site-rule.ts";
import { type Site, siteOfHost } from "#core/site.ts";
import type { Policy } from "./policy.ts";
import { type Verdict, verdict } from "./verdict.ts";

export type CookieJudgement = { readonly classification: Classification; readonly verdict: Verdict };

/** All that a cookie is judged by. */
export type JudgeSources = {
  readonly policy: Policy;
  readonly knowledge: Knowledge;
  readonly words: readonly UserWord[];
  /** What the person said must stay, or must never be stored. */
  readonly rules: readonly SiteRule[];
};

const LOCKED: Verdict = { outcome: "allow", because: "rule-here" };

/** What the one rule says of a cookie on a top-level site. `now` in milliseconds since the epoch. */
export function judgeCookie(
  cookie: Cookie,
  topSite: Site,
  { policy, knowledge, words, rules }: JudgeSources,
  now: number,
): CookieJudgement {
  const host = hostOfDomain(cookie.domain).toLowerCase();
  const party = partyOf(siteOfHost(host), topSite);
  const subject = cookieSubject(cookie, { party, topSite, now: now / 1000 });
  const classification = withWord(classifyByTables(subject, knowledge), userWordFor(words, subject));
  if (lockOf(rules, cookieKey(cookie))) return { classification, verdict: LOCKED };
  const { purpose } = classification;
  return { classification, verdict: verdict({ kind: "cookie", host, party, purpose }, topSite, policy) };
}

/** A cookie of which only the name is known yet, and who writes it. */
export function namedCookie(name: string, host: string): Cookie {
  const place = { domain: host, hostOnly: true, path: "/", storeId: "" };
  return { name, value: "", ...place, secure: true, httpOnly: false, sameSite: "unspecified" };
}
