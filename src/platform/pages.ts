import browser from "webextension-polyfill";

/** Opens the manager, or brings the one that is open to the front. */
export async function openManager(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
