import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launch, MODES, type RunningBrowser } from "../support/browsers.ts";
import { type ListedCookie, listedCookies } from "../support/listed-cookies.ts";
import { runInPage } from "../support/page-call.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { FIXTURE_LABELS, LABELLED_PAGES } from "../world/labelled-pages.ts";
import { addressOf, type ExpectedCookie, expectedCookies } from "../world/labels.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { createWorld } from "../world/world.ts";

const rows = (cookies: readonly (ExpectedCookie | ListedCookie)[]) =>
  cookies.map(({ name, domain, party, partition }) => [name, domain, party, partition].join(" | ")).sort();

/** The product's own popup against what the world's labels say, in every third-party-cookie mode. */
describe.each(MODES)("the popup in $mode", ({ mode, browser, cookieMode }) => {
  let sites: Sites;
  let running: RunningBrowser;

  beforeAll(async () => {
    sites = await startSites(createWorld());
    running = await launch({ browser, cookieMode, sites });
  });
  afterEach(() => running.closePages());
  afterAll(async () => {
    await running?.close();
    await sites?.close();
  });

  /** What the popup lists, of the cookies whose names begin like this. */
  async function listedOn(page: Page, prefix: string): Promise<() => Promise<readonly string[]>> {
    const popup = await running.openPopup(page);
    return async () => rows((await runInPage(popup, listedCookies)).filter(({ name }) => name.startsWith(prefix)));
  }

  it("lists every cookie of the fixture page with its party and partition (M1)", async () => {
    const page = await running.open(FIXTURE_URL);
    const listed = await listedOn(page, "");
    await expect.poll(listed, { timeout: 5_000 }).toEqual(rows(expectedCookies(FIXTURE_LABELS, mode)));
  });

  it("lists the same after the background was stopped", async () => {
    const page = await running.open(FIXTURE_URL);
    await running.stopBackground();
    const listed = await listedOn(page, "");
    await expect.poll(listed, { timeout: 5_000 }).toEqual(rows(expectedCookies(FIXTURE_LABELS, mode)));
  });

  it("lists them under the toolbar button too", async () => {
    const page = await running.open(FIXTURE_URL);
    const popup = await running.openRealPopup(page);
    await popup.ready();
    const listed = async () => rows(await popup.run(listedCookies));
    await expect.poll(listed, { timeout: 5_000 }).toEqual(rows(expectedCookies(FIXTURE_LABELS, mode)));
    await popup.close();
  });

  it.each(LABELLED_PAGES)("tells the parties of $id (A15)", async (labelled) => {
    const before = new Set((labelled.before ?? []).map(({ name }) => name));
    const prefix = labelled.labels[0]?.name.replace(/^(lb_[a-z]+_).*/, "$1") ?? "";
    const page = await running.open(addressOf(labelled, sites));
    const listed = await listedOn(page, prefix);
    const ofThePage = async () => (await listed()).filter((row) => !before.has(row.split(" | ")[0] ?? ""));
    await expect.poll(ofThePage, { timeout: 5_000 }).toEqual(rows(expectedCookies(labelled, mode)));
  });
});
