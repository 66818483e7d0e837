import browser from "webextension-polyfill";
import type { BrowserTraits } from "#core/tab-report.ts";

/** The one place that asks which browser this is. */
export const isFirefox: boolean = browser.runtime.getURL("").startsWith("moz-extension:");

/** Measured in Chromium 156 and Firefox 153, see docs/browsers.md. */
export const browserTraits: BrowserTraits = isFirefox
  ? {
      name: "firefox",
      sameSiteUnspecified: "no_restriction",
      schemefulSameSite: false,
      partitionsAllThirdParties: true,
    }
  : {
      name: "chromium",
      sameSiteUnspecified: "lax",
      schemefulSameSite: true,
      partitionsAllThirdParties: false,
    };
