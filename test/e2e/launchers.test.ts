import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LaunchOptions, launch, type RunningBrowser } from "../support/browsers.ts";
import { writeProbeExtension } from "../support/probe-extension.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { DEMO_URL } from "../world/sites/demo.ts";
import { createWorld } from "../world/world.ts";

const BROWSERS = [{ browser: "chromium" }, { browser: "firefox" }] as const;
const PNG = "\x89PNG";

/** What the other scenarios stand on, proved with the smallest extension there is. */
describe.each(BROWSERS)("the launcher of $browser", ({ browser }) => {
  let sites: Sites;
  let running: RunningBrowser;
  const probe = writeProbeExtension(browser);
  const start = (options: Partial<LaunchOptions> = {}) => launch({ browser, sites, dist: probe.folder, ...options });

  beforeAll(async () => {
    sites = await startSites(createWorld());
    running = await start({ privateWindows: true });
  });
  afterAll(async () => {
    await running?.close();
    await sites?.close();
    probe.remove();
  });

  it("tells a page's tab, also of two with one address", async () => {
    const first = await running.open(DEMO_URL);
    const second = await running.open(DEMO_URL);
    const ids = [await running.tabIdOf(first), await running.tabIdOf(second)];
    expect(new Set(ids).size).toBe(2);
    const urls = await running.runInExtensionPage(
      async (api, tabs) => Promise.all(tabs.map(async (id) => (await api.tabs.get(id)).url)),
      ids,
    );
    expect(urls).toEqual([DEMO_URL, DEMO_URL]);
    await first.close();
    expect(await running.tabIdOf(second)).toBe(ids[1]);
    await second.close();
  });

  it("opens the popup as a page that knows its tab", async () => {
    const page = await running.open(DEMO_URL);
    const tabId = await running.tabIdOf(page);
    const popup = await running.openPopup(page);
    expect(await popup.evaluate("location.search")).toBe(`?tabId=${tabId}`);
    await popup.click("button");
    expect(await popup.$eval("#said", (each) => each.textContent)).toBe("pressed");
    await popup.close();
    await page.close();
  });

  it("opens the real popup, twice, and pictures it", async () => {
    const page = await running.open(DEMO_URL);
    for (const _ of [1, 2]) {
      const popup = await running.openRealPopup(page);
      await popup.ready();
      const { width } = await popup.size();
      expect(width).toBeGreaterThanOrEqual(320);
      const said = await popup.run((view) => {
        view.document.querySelector("button")?.click();
        return view.document.querySelector("#said")?.textContent;
      });
      expect(said).toBe("pressed");
      const picture = await popup.screenshot();
      expect(Buffer.from(picture.slice(0, 4)).toString("latin1")).toBe(PNG);
      await popup.close();
    }
    await page.close();
  });

  it.each([1, 2, 3, 4, 5])("stops the background, which a navigation wakes, and reaches into it: %i", async (round) => {
    await running.evaluateInBackground((scope) => Object.assign(scope, { mark: "before" }).mark);
    expect(await running.evaluateInBackground((scope) => scope.mark)).toBe("before");
    await running.open(DEMO_URL);
    await running.stopBackground();
    const url = `${DEMO_URL}?after-stop-${round}`;
    await running.open(url);
    const seen = () => running.evaluateInBackground((scope) => scope.seen as string[]);
    await expect.poll(seen).toContain(url);
    expect(await running.evaluateInBackground((scope) => scope.mark ?? "gone")).toBe("gone");
    await running.closePages();
  });

  it("takes the access to sites away and gives it back", async () => {
    const contains = () =>
      running.runInExtensionPage((api) => api.permissions.contains({ origins: ["https://shop.test/*"] }));
    expect(await contains()).toBe(true);
    await running.setHostAccess(false);
    await expect.poll(contains).toBe(false);
    await running.setHostAccess(true);
    await expect.poll(contains).toBe(true);
  });

  it("opens a private window with a store of its own", async () => {
    const page = await running.openPrivate("https://shop.test/");
    const stores = async () => new Set((await running.jar()).map(({ storeId }) => storeId)).size;
    await expect.poll(stores).toBe(1);
    const [cookie] = (await running.jar()).filter(({ domain }) => domain === "shop.test");
    expect(cookie?.storeId).toBe(browser === "firefox" ? "firefox-private" : "1");
    await page.close();
  });

  it("keeps a persistent install and its storage over a restart", async () => {
    const profile = mkdtempSync(path.join(tmpdir(), "consentry-restart-"));
    try {
      const first = await start({ profile, install: "persistent" });
      await first.runInExtensionPage((api) => api.storage.local.set({ kept: "yes" }));
      await first.close();
      const second = await start({ profile, install: "persistent" });
      expect(await second.runInExtensionPage((api) => api.storage.local.get("kept"))).toEqual({ kept: "yes" });
      const page = await second.open("https://shop.test/");
      expect(await second.jar()).not.toEqual([]);
      await page.close();
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});
