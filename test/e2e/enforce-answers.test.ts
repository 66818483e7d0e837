import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import type { SiteReport } from "#core/site-report.ts";
import { askBackground, guardStands } from "../support/ask-background.ts";
import { runInPage } from "../support/page-call.ts";
import { isRefusedName, refusedSite, TRIES } from "../support/refused-site.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const SLOW = { timeout: 10_000 };
const ALL: readonly OptionalPurpose[] = ["functional", "analytics", "advertising"];

const write = (view: Window, line: string) => {
  view.document.cookie = line;
};

describe.each(BROWSERS)("an answer in $browser", ({ browser }) => {
  const stage = setStage({ browser, site: refusedSite });

  const refusedNames = async () =>
    (await stage().running.jar())
      .filter(({ name }) => isRefusedName(name))
      .map(({ name, partitionKey }) => (partitionKey?.topLevelSite ? `${name} in a partition` : name))
      .sort();
  const isTried = (page: Page) => runInPage(page, (view) => view.document.documentElement.dataset.tried === "yes");
  const tries = async (path: string) => {
    const page = await stage().running.open(TRIES + path);
    await poll(() => isTried(page), "the page to have tried", 20_000);
    return page;
  };
  const open = async () => {
    const { running } = stage();
    const page = await running.open(`${TRIES}/plain`);
    const tabId = await running.tabIdOf(page);
    return {
      running,
      page,
      tabId,
      decide: (granted: readonly OptionalPurpose[]) => askBackground(running, "decide", { tabId, granted }),
    };
  };

  beforeEach(async () => {
    const { running } = stage();
    await guardStands(running);
    const { tabId } = await open();
    await askBackground(running, "setProtection", { tabId, isOn: true });
    await askBackground(running, "decide", { tabId, granted: [] });
    await askBackground(running, "withdrawDecision", { tabId });
    expect(await refusedNames()).toEqual([]);
  });

  it("Accept all lets the open page write at once, and every later one without delay", async () => {
    const { page, decide } = await open();
    await runInPage(page, write, "_ga=1; Path=/");
    await decide(ALL);
    await runInPage(page, write, "_ga=2; Path=/");
    await expect.poll(refusedNames, SLOW).toEqual(["_ga"]);
    const next = await tries("/script");
    expect(await runInPage(next, (view) => view.document.cookie)).toContain("_fbp=");
    await tries("/store");
    await tries("/document");
    expect(await refusedNames()).toEqual(["_fbp", "_ga", "_gid"]);
  });

  it("Reject all sweeps what was accepted before, and Undo brings it back to stay", async () => {
    const { running, tabId, decide } = await open();
    await decide(ALL);
    await tries("/script");
    expect(await refusedNames()).toEqual(["_fbp", "_ga", "_gid"]);
    await decide([]);
    expect(await refusedNames()).toEqual([]);
    expect((await running.jar()).map(({ name }) => name)).toContain("keeps");
    const report = await askBackground(running, "getTabReport", { tabId });
    const id = JSON.stringify(report).match(/"undo":\{"id":"([^"]+)"/)?.[1] ?? "";
    const undone = await askBackground(running, "undo", { id });
    expect(undone).toEqual({ restored: 3, failed: [] });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await refusedNames()).toEqual(["_fbp", "_ga", "_gid"]);
  });

  it("a grant of analytics alone takes advertising away and nothing else", async () => {
    const { decide } = await open();
    await decide(ALL);
    await tries("/script");
    await decide(["analytics"]);
    expect(await refusedNames()).toEqual(["_ga", "_gid"]);
    await tries("/script");
    expect(await refusedNames()).toEqual(["_ga", "_gid"]);
  });

  it("the site's own deletion of a refused cookie passes", async () => {
    const { page, running } = await open();
    const url = TRIES;
    await askBackground(running, "setSettings", {
      standingAnswer: "observe",
      isStrict: false,
      isThorough: false,
      decisionMonths: 6,
      sendsGpc: true,
    });
    await running.runInExtensionPage(
      async (api, address) => void (await api.cookies.set({ url: address, name: "_ga", value: "old" })),
      url,
    );
    await askBackground(running, "setSettings", {
      standingAnswer: "ask",
      isStrict: false,
      isThorough: false,
      decisionMonths: 6,
      sendsGpc: true,
    });
    const guarded = await running.open(`${TRIES}/plain`);
    expect(await refusedNames()).toEqual(["_ga"]);
    await runInPage(guarded, write, "_ga=new; Path=/");
    expect(await runInPage(guarded, (view) => view.document.cookie)).toContain("_ga=old");
    await runInPage(guarded, write, "_ga=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    expect(await refusedNames()).toEqual([]);
    await page.close();
  });

  it("where protection is off everything comes in, and goes when it is switched on again", async () => {
    const { running, tabId } = await open();
    await askBackground(running, "setProtection", { tabId, isOn: false });
    await tries("/script");
    await tries("/document");
    expect(await refusedNames()).toEqual(["_fbp", "_ga", "_gid"]);
    await askBackground(running, "setProtection", { tabId, isOn: true });
    expect(await refusedNames()).toEqual([]);
  });

  it("a frame of another site is judged by the page around it", async () => {
    const { decide } = await open();
    await decide(ALL);
    await tries("/frame");
    await expect.poll(refusedNames, SLOW).toContain("_fbp in a partition");
    await decide([]);
    await expect.poll(refusedNames, SLOW).not.toContain("_fbp in a partition");
    const embedded = await stage().running.open("https://embedded.test/plain");
    const embeddedTab = await stage().running.tabIdOf(embedded);
    await askBackground(stage().running, "decide", { tabId: embeddedTab, granted: ALL });
    await tries("/frame");
    await expect.poll(refusedNames, SLOW).not.toContain("_fbp in a partition");
    await askBackground(stage().running, "withdrawDecision", { tabId: embeddedTab });
  });

  it("the report of the tab and the record of the site tell what was held, before and after the answer", async () => {
    const { running, decide } = await open();
    await askBackground(running, "clearActivity", { sites: "all" });
    const first = await tries("/script");
    const tabId = await running.tabIdOf(first);
    const heldNames = async () => {
      const report = (await askBackground(running, "getSiteReport", { tabId })) as SiteReport;
      return report.heldCookies.map(({ name, means, purpose }) => `${name} ${means} ${purpose}`).sort();
    };
    await expect
      .poll(heldNames, SLOW)
      .toEqual(["_fbp script advertising", "_ga script analytics", "_gid script analytics"]);
    await decide([]);
    await tries("/document");
    const lines = async () => {
      const [site] = (await askBackground(running, "getActivity", {})).filter((each) => each.site === "tries.test");
      return (site?.entries ?? [])
        .map(({ name, means, phase, count }) => `${phase} ${name} ${means} ${count > 0}`)
        .sort();
    };
    await expect
      .poll(lines, SLOW)
      .toEqual(
        expect.arrayContaining([
          "after-answer _fbp response true",
          "after-answer _ga response true",
          "before-answer _fbp script true",
          "before-answer _ga script true",
        ]),
      );
    await askBackground(running, "clearActivity", { sites: ["tries.test"] });
    expect(await lines()).toEqual([]);
  });
});
