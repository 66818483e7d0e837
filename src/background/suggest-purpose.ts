import { cookieKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { partyOf } from "#core/party.ts";
import type { Suggestion } from "#core/purposes/classification.ts";
import { suggestFor } from "#core/purposes/classify-cookie.ts";
import { cookieSubject } from "#core/purposes/cookie-subject.ts";
import { siteOfHost } from "#core/site.ts";
import type { CookieRequest } from "#messages.ts";
import { addressOf } from "#platform/address.ts";
import { findTab } from "#platform/tabs.ts";
import { knowledge } from "./knowledge.ts";
import type { Ports } from "./ports.ts";

/** What the model makes of a cookie of the tab's store; undefined where it is not sure, or the cookie is gone. */
export async function suggestPurpose({ live }: Ports, { tabId, key }: CookieRequest): Promise<Suggestion | undefined> {
  const tab = await findTab(tabId);
  const address = addressOf(tab?.url);
  if (tab === undefined || address === undefined) return undefined;
  const cookie = (await live.readChanged(tab.store.id)).find((each) => cookieKey(each) === key);
  if (cookie === undefined) return undefined;
  const topSite = siteOfHost(address.host);
  const party = partyOf(siteOfHost(hostOfDomain(cookie.domain)), topSite);
  return suggestFor(cookieSubject(cookie, { party, topSite, now: Date.now() / 1000 }), knowledge);
}
