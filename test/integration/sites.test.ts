import { describe, expect, test } from "vitest";
import type { SiteEntry } from "#core/consent/sites-file.ts";
import type { SitesReport } from "#core/consent/sites-report.ts";
import type { SiteReport } from "#core/site-report.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { openBrowser, SHOP_PAGE } from "../support/shop-world.ts";
import { WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

async function openShop(isPrivate = false) {
  const browser = await openBrowser();
  const { world } = browser;
  const tabId = world.openTab({ incognito: isPrivate });
  await world.visit(tabId, SHOP_PAGE);
  const sites = async () => (await world.ask("getSites", {})) as SitesReport;
  const siteReport = async () => (await world.ask("getSiteReport", { tabId })) as SiteReport;
  return { browser, world, tabId, sites, siteReport };
}

describe.each(WORKER_LIVES)("with the worker %s", (_life, beforeEvent) => {
  test("whatever was said of a site is listed, forgotten and put back exactly", async () => {
    const { browser, world, tabId, sites, siteReport } = await openShop();
    await world.ask("decide", { tabId, granted: ["analytics"] });
    await world.ask("setProtection", { tabId, isOn: false });
    await world.ask("setTrackerChoice", { tabId, domains: ["ads.example"], scope: "site", choice: "allow" });
    await world.ask("setTrackerChoice", { tabId, domains: ["all.example"], scope: "everywhere", choice: "block" });
    await beforeEvent(browser);
    const before = await sites();
    expect(before.sites).toMatchObject([
      {
        site: "shop.example",
        decision: { granted: ["analytics"], how: "popup" },
        history: [{ kind: "decided" }],
        isProtected: false,
        rules: [{ domain: "ads.example", site: "shop.example", choice: "allow" }],
      },
    ]);
    expect(before.everywhere).toEqual([{ domain: "all.example", choice: "block" }]);

    await world.ask("forgetSites", { sites: ["shop.example"] });
    await beforeEvent(browser);
    expect((await sites()).sites).toEqual([]);
    expect(await siteReport()).toMatchObject({ isProtected: true, granted: ["functional"], history: [] });

    await world.ask("putSites", { sites: before.sites });
    await beforeEvent(browser);
    expect(await sites()).toEqual(before);
    expect(await siteReport()).toMatchObject({ isProtected: false, granted: ["analytics"] });
    await world.ask("forgetRules", { domains: ["all.example"] });
    expect((await sites()).everywhere).toEqual([]);
  });

  test("an answer given in the manager says so, and is withdrawn there", async () => {
    const { browser, world, sites } = await openShop();
    await world.ask("answerForSite", { site: "news.example", granted: ["advertising", "functional"] });
    await beforeEvent(browser);
    expect((await sites()).sites).toMatchObject([
      { site: "news.example", decision: { granted: ["functional", "advertising"], how: "manager" } },
    ]);
    await world.ask("answerForSite", { site: "news.example" });
    await beforeEvent(browser);
    const [entry] = (await sites()).sites as readonly SiteEntry[];
    expect(entry?.decision).toBeUndefined();
    expect(entry?.history.map(({ kind }) => kind)).toEqual(["decided", "withdrawn"]);
  });
});

test("what was said in a private window is not listed", async () => {
  const { world, tabId, sites } = await openShop(true);
  await world.ask("decide", { tabId, granted: ["analytics"] });
  await world.ask("setProtection", { tabId, isOn: false });
  expect((await sites()).sites).toEqual([]);
});

test("other sites stay as they are when one is put", async () => {
  const { world, sites } = await openShop();
  for (const site of ["a.example", "b.example"]) await world.ask("answerForSite", { site, granted: ["analytics"] });
  const [first, second] = (await sites()).sites;
  await world.ask("putSites", { sites: [{ site: "a.example", history: [], isProtected: false, rules: [] }] });
  expect((await sites()).sites).toEqual([{ site: "a.example", history: [], isProtected: false, rules: [] }, second]);
  expect(first?.decision).toBeDefined();
});
