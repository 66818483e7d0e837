import { afterAll, afterEach, beforeAll } from "vitest";
import type { Site } from "../world/visit.ts";
import { createWorld } from "../world/world.ts";
import { type LaunchOptions, launch, type RunningBrowser } from "./browsers.ts";
import { type Sites, startSites } from "./sites.ts";

/** Both browsers, with third-party cookies allowed in Chromium: for scenarios that are not about parties. */
export const BROWSERS = [{ browser: "chromium" }, { browser: "firefox" }] as const;

export type Stage = { readonly sites: Sites; readonly running: RunningBrowser };

type StageOptions = Omit<LaunchOptions, "sites"> & {
  /** Pages that only one scenario needs; asked before the demo world. */
  readonly site?: Site;
};

/**
 * One world and one browser for all tests of the surrounding `describe`, with every page closed after each. The stage
 * stands from the first test on, hence a function.
 */
export function setStage({ site, ...options }: StageOptions): () => Stage {
  let sites: Sites | undefined;
  let running: RunningBrowser | undefined;
  beforeAll(async () => {
    sites = await startSites(createWorld(site));
    running = await launch({ ...options, sites });
  });
  afterEach(() => running?.closePages());
  afterAll(async () => {
    await running?.close();
    await sites?.close();
  });
  return () => {
    if (!(sites && running)) {
      throw new Error("The stage is not set yet.");
    }
    return { sites, running };
  };
}
