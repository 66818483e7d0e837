import browser from "webextension-polyfill";
import type { Cookie } from "#core/cookies/cookie.ts";
import { type ApiCookie, fromApi } from "./cookie-jar.ts";

/**
 * Calls back when the jar changed. The event's own data is not passed on: Firefox reports an overwritten cookie with
 * its new value, Chromium with its old one, so whoever hears it reads the jar again.
 */
export function observeCookieChanges(callback: () => void): void {
  browser.cookies.onChanged.addListener(callback);
}

/** Calls back with each cookie that was written, by whomever. Another write may have followed since. */
export function observeWrittenCookies(callback: (cookie: Cookie) => void): void {
  browser.cookies.onChanged.addListener(({ removed, cookie }) => {
    if (!removed) callback(fromApi(cookie as ApiCookie));
  });
}
