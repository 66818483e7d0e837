import browser from "webextension-polyfill";

/**
 * Runs one of our files in the top frame of a tab, in our own world and without waiting for the page. Resolves with
 * false where the browser lets no script in: no access, a page of the browser, a tab that is gone.
 */
export async function runInTopFrame(tabId: number, file: string): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  const details = { target, files: [file], injectImmediately: true };
  return await browser.scripting.executeScript(details).then(
    () => true,
    () => false,
  );
}
