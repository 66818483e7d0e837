import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import { askBackground, guardStands, registeredScripts } from "../support/ask-background.ts";
import { launch, type RunningBrowser } from "../support/browsers.ts";
import { isRefusedName, refusedSite, TRIES } from "../support/refused-site.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { createWorld } from "../world/world.ts";

const GUARD = ["guard-analytics-advertising", "guard-witness-analytics-advertising"];
const ALL_REFUSED = ["guard-functional-analytics-advertising", "guard-witness-functional-analytics-advertising"];

describe.each(BROWSERS)("around decisions in $browser", ({ browser }) => {
  const stage = setStage({ browser, site: refusedSite });
  /** Milliseconds on a busy machine; how soon it is in quiet is measured, not tested. */
  const REASONABLE = 15_000;

  /** The scripts that must stand follow from the stored answer. */
  const wanted = (granted: readonly string[] | undefined) =>
    (granted?.length === 0 ? [...ALL_REFUSED, ...GUARD] : GUARD).toSorted();

  const refusedNames = async () =>
    (await stage().running.jar()).filter(({ name }) => isRefusedName(name)).map(({ name }) => name);

  /** Decides, stops the background in the middle of it, and sees what it comes to after the next start. */
  async function interrupted(tabId: number, granted: readonly OptionalPurpose[], after: number): Promise<void> {
    const { running } = stage();
    const answered = askBackground(running, "decide", { tabId, granted }).then(
      () => true,
      () => false,
    );
    await new Promise((resolve) => setTimeout(resolve, after));
    await running.stopBackground();
    const isAcknowledged = await answered;
    await running.waitForBackground();
    const { decision } = (await askBackground(running, "getSiteReport", { tabId })) as SiteReport;
    if (isAcknowledged) expect(decision?.granted).toEqual(granted);
    const scripts = () => registeredScripts(running);
    await expect.poll(scripts, { timeout: REASONABLE }).toEqual(wanted(decision?.granted));
    if (decision?.granted.length === 0) await expect.poll(refusedNames, { timeout: REASONABLE }).toEqual([]);
  }

  it("a background that is stopped at any moment leaves one answer and the scripts that it wants", async () => {
    const { running } = stage();
    await guardStands(running);
    const tabId = await running.tabIdOf(await running.open(`${TRIES}/plain`));
    for (let round = 0; round < 12; round++) {
      await interrupted(tabId, round % 2 === 0 ? [] : ["functional", "analytics", "advertising"], round * 3);
      await running.open(`${TRIES}/script`);
    }
  });
});

describe.each(BROWSERS)("over a restart of $browser", ({ browser }) => {
  let sites: Sites;
  const profile = mkdtempSync(path.join(tmpdir(), "consentry-enforced-"));

  beforeAll(async () => {
    sites = await startSites(createWorld(refusedSite));
  });
  afterAll(async () => {
    await sites?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  const withBrowser = async (work: (running: RunningBrowser) => Promise<void>) => {
    const running = await launch({ browser, sites, profile, install: "persistent" });
    try {
      await work(running);
    } finally {
      await running.close();
    }
  };

  it("the answer stands, and with it the guard", async () => {
    await withBrowser(async (running) => {
      await guardStands(running);
      const page = await running.open(`${TRIES}/plain`);
      await askBackground(running, "decide", { tabId: await running.tabIdOf(page), granted: [] });
    });
    await withBrowser(async (running) => {
      await expect
        .poll(() => registeredScripts(running), { timeout: 15_000 })
        .toEqual([...ALL_REFUSED, ...GUARD].toSorted());
      await running.open(`${TRIES}/script`);
      const refused = async () =>
        (await running.jar()).filter(({ name }) => isRefusedName(name)).map(({ name }) => name);
      await expect.poll(refused).toEqual([]);
    });
  });
});
