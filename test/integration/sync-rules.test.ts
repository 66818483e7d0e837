import { describe, expect, test } from "vitest";
import type { FakeBrowser } from "../support/fake-browser.ts";
import { useFakeClock } from "../support/fake-clock.ts";
import { openBrowser, SHOP_PAGE } from "../support/shop-world.ts";
import { killAndRestart, WORKER_LIVES } from "../support/start-background.ts";

useFakeClock();

async function openShop(flavour: "chromium" | "firefox") {
  const browser = await openBrowser(flavour);
  const tabId = browser.world.openTab();
  await browser.world.visit(tabId, SHOP_PAGE);
  return { browser, tabId };
}

/** What stands beside the rulesets, as lines: "allow on shop.example". */
function linesOf({ world }: FakeBrowser): readonly string[] {
  return [...world.rules.dynamic.values(), ...world.rules.session.values()]
    .filter(({ action }) => !JSON.stringify(action).includes("sec-gpc"))
    .map(({ action, condition }) => `${action.type} ${JSON.stringify(condition)}`)
    .sort();
}

const HOSTS_TIER = ["hosts-advertising", "hosts-analytics", "hosts-exceptions", "parameters"];

describe.each(["chromium", "firefox"] as const)("in %s", (flavour) => {
  const allRulesets =
    flavour === "chromium" ? [...HOSTS_TIER, "paths-advertising", "paths-analytics", "paths-exceptions"] : HOSTS_TIER;

  test.each(WORKER_LIVES)(
    "an answer becomes rules and is taken back whole, with the worker %s",
    async (_life, beforeEvent) => {
      const { browser, tabId } = await openShop(flavour);
      const before = linesOf(browser);
      await browser.world.ask("decide", { tabId, granted: ["functional", "analytics", "advertising"] });
      await beforeEvent(browser);
      expect(linesOf(browser).join("\n")).toContain(
        flavour === "chromium" ? '"topDomains":["shop.example"]' : `"tabIds":[${tabId}]`,
      );
      await browser.world.ask("withdrawDecision", { tabId });
      await beforeEvent(browser);
      expect(linesOf(browser)).toEqual(before);
    },
  );

  test("a second run changes nothing, nor does one after a crash", async () => {
    const { browser, tabId } = await openShop(flavour);
    await browser.world.ask("setTrackerChoice", {
      tabId,
      domains: ["ads.example"],
      scope: "everywhere",
      choice: "block",
    });
    const { changes } = browser.world.rules.calls;
    await killAndRestart(browser);
    await killAndRestart(browser);
    expect(browser.world.rules.calls.changes).toBe(changes);
  });

  test("rules that were lost or are not ours any more are put right at the next start", async () => {
    const { browser, tabId } = await openShop(flavour);
    await browser.world.ask("setProtection", { tabId, isOn: false });
    const wanted = linesOf(browser);
    const stray = {
      id: 5,
      priority: 1,
      action: { type: "block" as const },
      condition: { requestDomains: ["x.example"] },
    };
    browser.world.rules.dynamic.clear();
    browser.world.rules.dynamic.set(5, stray);
    await killAndRestart(browser);
    expect(linesOf(browser)).toEqual(wanted);
  });

  test("a word that no browser takes for a host does not keep the others from their rules", async () => {
    const { browser, tabId } = await openShop(flavour);
    const domains = ["ads.example", "*", "Not A Host", ""];
    await browser.world.ask("setTrackerChoice", { tabId, domains, scope: "everywhere", choice: "block" });
    expect(linesOf(browser).join("\n")).toContain('"requestDomains":["ads.example"]');
  });

  test("who only wants to look has no rules at all, and gets them back", async () => {
    const { browser } = await openShop(flavour);
    expect(browser.world.rules.enabled()).toEqual(allRulesets);
    const settings = (await browser.world.ask("getSettings", {})) as object;
    await browser.world.ask("setSettings", { ...settings, standingAnswer: "observe" });
    expect(browser.world.rules.enabled()).toEqual([]);
    await browser.world.ask("setSettings", { ...settings, isThorough: true });
    expect(browser.world.rules.enabled()).toHaveLength(7);
  });

  test("a private window's answer stays in its tabs and leaves with them", async () => {
    const { browser } = await openShop(flavour);
    const tabId = browser.world.openTab({ incognito: true });
    await browser.world.visit(tabId, SHOP_PAGE);
    const before = linesOf(browser);
    await browser.world.ask("decide", { tabId, granted: ["analytics", "advertising"] });
    expect([...browser.world.rules.dynamic.keys()].filter((id) => id <= 2 ** 30)).toHaveLength(2); // the signal of Global Privacy Control alone
    const added = linesOf(browser).filter((line) => !before.includes(line));
    expect(added.every((line) => line.includes(`"tabIds":[${tabId}]`) || line.includes('"tabIds":[-1]'))).toBe(true);
  });
});

test("in Firefox a tab that goes to another site takes its rules off, and gets them again on the way back", async () => {
  const { browser, tabId } = await openShop("firefox");
  await browser.world.ask("decide", { tabId, granted: ["analytics", "advertising"] });
  const onShop = linesOf(browser);
  await browser.world.visit(tabId, { url: "https://news.example/" });
  await browser.world.rest();
  expect(linesOf(browser)).not.toEqual(onShop);
  expect(linesOf(browser).join("\n")).not.toContain(`"tabIds":[${tabId}]`);
  await browser.world.goBack(tabId);
  await browser.world.rest();
  expect(linesOf(browser)).toEqual(onShop);
});
