import { cookieKey } from "#core/cookies/cookie.ts";
import { hostOfDomain } from "#core/cookies/domain-match.ts";
import { partyOf } from "#core/party.ts";
import { userWordFor, wordAbout } from "#core/purposes/user-words.ts";
import { siteOfHost } from "#core/site.ts";
import type { PurposeRequest } from "#messages.ts";
import { addressOf } from "#platform/address.ts";
import { findTab } from "#platform/tabs.ts";
import type { Ports } from "./ports.ts";

/** Records what the person says that a cookie is for. Throws when the cookie or its tab is gone. */
export async function setPurpose(ports: Ports, { tabId, key, purpose, scope }: PurposeRequest): Promise<void> {
  const { subject, isPrivate } = await spokenOf(ports, tabId, key);
  await ports.words.add(wordAbout(subject, purpose, scope), isPrivate);
}

/** Takes back the word that holds for a cookie; a wider one may come to light behind it. */
export async function withdrawPurpose(ports: Ports, tabId: number, key: string): Promise<void> {
  const { subject, isPrivate } = await spokenOf(ports, tabId, key);
  const word = userWordFor(await ports.words.list(isPrivate), subject);
  if (word) await ports.words.withdraw(word, isPrivate);
}

type Spoken = Parameters<typeof wordAbout>[0];

async function spokenOf({ jar }: Ports, tabId: number, key: string) {
  const tab = await findTab(tabId);
  const address = addressOf(tab?.url);
  if (tab === undefined || address === undefined) throw new Error("The tab was closed.");
  const cookie = (await jar.list(tab.store.id)).find((each) => cookieKey(each) === key);
  if (cookie === undefined) throw new Error("The cookie is gone.");
  const topSite = siteOfHost(address.host);
  const host = hostOfDomain(cookie.domain);
  const subject: Spoken = { name: cookie.name, host, topSite, party: partyOf(siteOfHost(host), topSite) };
  return { subject, isPrivate: tab.isPrivate };
}
