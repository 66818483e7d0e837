import { afterAll } from "vitest";
import type { BrowserName } from "../../tools/find-browser.ts";
import { askingSite } from "./asking-site.ts";
import { writeBannerExtension } from "./banner-extension.ts";
import { bannerSteps } from "./banner-steps.ts";
import type { LaunchOptions } from "./browsers.ts";
import { setStage } from "./stage.ts";

/** A browser with the banner's stand-in, and pages to ask on. */
export function setBannerStage(browser: BrowserName, options: Partial<LaunchOptions> = {}) {
  const { folder, remove } = writeBannerExtension(browser);
  afterAll(remove);
  const stage = setStage({ ...options, browser, dist: folder, site: askingSite });
  return { stage, steps: () => bannerSteps(stage().running) };
}
