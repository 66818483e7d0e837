import type { RestrictedReason } from "../tab-report.ts";

/** Pages where browsers let no extension look, however many permissions it has. */
const STORE_HOSTS: readonly string[] = [
  // https://searchfox.org/mozilla-central/search?q=extensions.webextensions.restrictedDomains
  "accounts-static.cdn.mozilla.net",
  "accounts.firefox.com",
  "addons.cdn.mozilla.net",
  "addons.mozilla.org",
  "api.accounts.firefox.com",
  "content.cdn.mozilla.net",
  "discovery.addons.mozilla.org",
  "oauth.accounts.firefox.com",
  "profile.accounts.firefox.com",
  "support.mozilla.org",
  "sync.services.mozilla.com",
  // https://developer.chrome.com/docs/webstore: the gallery of extensions, at its new and its old address
  "chromewebstore.google.com",
];

/** Why the browser keeps extensions out of a page; undefined where it lets us in. `scheme` without the colon. */
export function restrictedReason(page: {
  readonly scheme: string;
  readonly host: string;
  readonly path: string;
}): RestrictedReason | undefined {
  switch (page.scheme) {
    case "http":
    case "https":
      return isStore(page) ? "store-page" : undefined;
    case "about":
      return page.path === "blank" ? "no-address" : "browser-page";
    case "file":
      return "local-file";
    case "data":
    case "blob":
    case "":
      return "no-address";
    case "chrome-extension":
    case "moz-extension":
      return "extension-page";
    default:
      return "browser-page";
  }
}

function isStore({ host, path }: { readonly host: string; readonly path: string }): boolean {
  return STORE_HOSTS.includes(host) || (host === "chrome.google.com" && path.startsWith("/webstore"));
}
