import browser from "webextension-polyfill";
import type { Address } from "#core/address.ts";

const ALL_SITES = { origins: ["<all_urls>"] };

/** Whether we may read this site's cookies. People can withdraw it: "on click" in Chromium, the add-on page in Firefox. */
export async function hasAccessTo({ scheme, host }: Address): Promise<boolean> {
  return await browser.permissions.contains({ origins: [`${scheme}://${host}/*`] });
}

/** Whether we may read the cookies of every site, third parties included. */
export async function hasAccessToAllSites(): Promise<boolean> {
  return await browser.permissions.contains(ALL_SITES);
}

/** Asks the person. Must be called inside the click that wishes it. False when refused. */
export async function requestAccessToAllSites(): Promise<boolean> {
  return await browser.permissions.request(ALL_SITES);
}

/** Calls back when access was granted or withdrawn. */
export function observeAccess(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}
