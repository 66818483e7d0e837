import browser, { type Tabs } from "webextension-polyfill";
import type { CookieStore } from "#core/tab-report.ts";
import { isFirefox } from "./browser-traits.ts";
import { firefoxStore } from "./cookie-stores.ts";

export type Tab = {
  readonly tabId: number;
  readonly url: string;
  readonly isPrivate: boolean;
  readonly store: CookieStore;
};

/** Undefined when the tab is gone. */
export async function findTab(tabId: number): Promise<Tab | undefined> {
  try {
    const tab = await browser.tabs.get(tabId);
    return { tabId, url: tab.url ?? "", isPrivate: tab.incognito, store: await storeOf(tab) };
  } catch {
    return undefined;
  }
}

/** The tab that the popup belongs to. */
export async function currentTabId(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error("This window has no tab.");
  return tab.id;
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Calls back with the tab that was closed. */
export function observeClosedTabs(callback: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(callback);
}

/** Chromium may show a page that was loaded ahead in a tab of its own number. */
export function observeReplacedTabs(callback: (newTabId: number, oldTabId: number) => void): void {
  browser.tabs.onReplaced.addListener(callback);
}

/** What the open tabs show, without their cookie stores. */
export async function openTabs(): Promise<readonly Omit<Tab, "store">[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url, incognito }) =>
    id === undefined ? [] : [{ tabId: id, url: url ?? "", isPrivate: incognito }],
  );
}

/** Whether a tab is in a private window. A tab never changes sides, so each is asked for once. */
export function createPrivateTabs(): (tabId: number) => Promise<boolean> {
  const known = new Map<number, Promise<boolean>>();
  return (tabId) => {
    const isPrivate = known.get(tabId) ?? askWhetherPrivate(tabId);
    known.set(tabId, isPrivate);
    return isPrivate;
  };
}

async function askWhetherPrivate(tabId: number): Promise<boolean> {
  if (tabId === -1) return false; // a worker's request names no window
  return await browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => false,
  );
}

export async function openTabIds(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

async function storeOf(tab: Tabs.Tab): Promise<CookieStore> {
  if (isFirefox) return firefoxStore(tab.cookieStoreId ?? "firefox-default");
  const stores = await browser.cookies.getAllCookieStores();
  const id = stores.find(({ tabIds }) => tab.id !== undefined && tabIds.includes(tab.id))?.id;
  return { id: id ?? (tab.incognito ? "1" : "0"), kind: tab.incognito ? "private" : "normal" };
}
