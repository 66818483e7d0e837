import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, kindsAt, untilAllCame } from "../support/blocking-steps.ts";
import { launch } from "../support/browsers.ts";
import { matrixSite } from "../support/request-matrix.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { BROWSERS } from "../support/stage.ts";
import { LISTED_HOSTS } from "../world/hosts.ts";
import { createWorld } from "../world/world.ts";

const { advertising, functional } = LISTED_HOSTS;
const NEUTRAL = "pixel.test";
const KINDS = ["fetch", "image", "script"];
const pageOn = (site: string, round: string) =>
  `https://${site}/matrix?only=${KINDS.join(",")}&to=${NEUTRAL},${advertising},${functional}&round=${round}`;

describe.each(BROWSERS)("the first page after a restart, in $browser,", ({ browser }) => {
  let sites: Sites;
  const profile = mkdtempSync(path.join(tmpdir(), "consentry-first-page-"));
  beforeAll(async () => {
    sites = await startSites(createWorld(matrixSite));
  });
  afterAll(async () => {
    await sites?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  it("finds what was decided before: nothing arrives, and what was let through does", async () => {
    const first = await launch({ browser, sites, profile, install: "persistent" });
    try {
      const shop = await first.open(pageOn("shop.test", "before"));
      await ask({ sites, running: first }, "setProtection", { tabId: await first.tabIdOf(shop), isOn: false });
      const news = await first.open(pageOn("news.test", "before-too"));
      const everywhere = { domains: [functional], scope: "everywhere", choice: "block" };
      await ask({ sites, running: first }, "setTrackerChoice", { tabId: await first.tabIdOf(news), ...everywhere });
    } finally {
      await first.close();
    }
    // A page of the command line: nothing is earlier. Chromium's remote control never lets such a page load.
    const args = browser === "firefox" ? [pageOn("news.test", "after")] : [];
    const again = await launch({ browser, sites, profile, args, install: "persistent", waitForBackground: false });
    try {
      if (browser === "chromium") await again.open(pageOn("news.test", "after"));
      await untilAllCame(sites.hits, NEUTRAL, KINDS, "after");
      expect(kindsAt(sites.hits, advertising, "after")).toEqual([]);
      expect(kindsAt(sites.hits, functional, "after")).toEqual([]);
      await again.open(pageOn("shop.test", "off"));
      await untilAllCame(sites.hits, advertising, KINDS, "off");
    } finally {
      await again.close();
    }
  });
});
