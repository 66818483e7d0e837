import browser from "webextension-polyfill";

/** Calls back once, when the extension was installed; not for its updates or the browser's. */
export function observeInstallation(callback: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") callback();
  });
}

/** Opens a page of the extension in a new tab. */
export async function openExtensionPage(file: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(file) });
}

/** Closes the tab in which the page runs that calls this. */
export async function closeOwnTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
