import browser from "webextension-polyfill";
import type { Cookie } from "#core/cookies/cookie.ts";
import { type ApiCookie, fromApi } from "./cookie-jar.ts";

/** Where the jar changed. */
export type CookieChange = {
  readonly storeId: string;
  /** The name as this browser's API spells it. */
  readonly apiName: string;
};

/**
 * Calls back when the jar changed. Only the name is passed on: Firefox reports an overwritten cookie with its new value,
 * Chromium with its old one, so whoever hears it reads the jar again.
 */
export function observeCookieChanges(callback: (change: CookieChange) => void): void {
  browser.cookies.onChanged.addListener(({ cookie }) => callback({ storeId: cookie.storeId, apiName: cookie.name }));
}

/** Calls back with each cookie that was written, by whomever. Another write may have followed since. */
export function observeWrittenCookies(callback: (cookie: Cookie) => void): void {
  browser.cookies.onChanged.addListener(({ removed, cookie }) => {
    if (!removed) callback(fromApi(cookie as ApiCookie));
  });
}
