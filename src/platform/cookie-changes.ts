import browser from "webextension-polyfill";

/**
 * Calls back when the jar changed. The event's own data is not passed on: Firefox reports an overwritten cookie with
 * its new value, Chromium with its old one, so whoever hears it reads the jar again.
 */
export function observeCookieChanges(callback: () => void): void {
  browser.cookies.onChanged.addListener(callback);
}
