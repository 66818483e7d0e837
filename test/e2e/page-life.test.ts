import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { RunningBrowser } from "../support/browsers.ts";
import { addImage, imageOf } from "../support/late-parts.ts";
import { AHEAD_HOST, LIFE, lifeSite } from "../support/life-site.ts";
import { runInPage } from "../support/page-call.ts";
import { namesIn, wordsIn } from "../support/popup-steps.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

const RESTRICTED = "The browser keeps extensions out of this page";
const SLOW = { timeout: 10_000 };

/** Both cookies of a part of another site: in Firefox and with third-party cookies allowed both are kept. */
const both = (name: string) => [name, `${name}_chips`];

describe.each(BROWSERS)("over a page's life in $browser, the popup", ({ browser }) => {
  const stage = setStage({ browser, site: lifeSite() });

  const isAt = async (running: RunningBrowser, tabId: number, url: string) =>
    running.runInExtensionPage(async (api, id) => (await api.tabs.get(id)).url ?? "", tabId).then((at) => at === url);

  /** The page with its popup beside it. */
  async function openBoth(url: string) {
    const { running } = stage();
    const page = await running.open(url);
    const tabId = await running.tabIdOf(page);
    const popup = await running.openPopup(page);
    const goTo = async (next: string) => {
      await runInPage(page, (view, address) => void view.setTimeout(() => view.location.assign(address)), next);
      await poll(() => isAt(running, tabId, next), next);
    };
    return { running, page, popup, tabId, goTo, names: () => namesIn(popup) };
  }

  it("follows a navigation to another site, and the way back out of the browser's cache", async () => {
    const { running, page, names, goTo, tabId } = await openBoth(`${LIFE}/kept`);
    await expect.poll(names, SLOW).toEqual(both("kept_image"));
    await goTo("https://top.test/nested");
    await expect.poll(names, SLOW).toEqual(["fx_nested", "fx_nested_chips"]);
    await runInPage(page, (view) => void view.setTimeout(() => view.history.back()));
    await poll(() => isAt(running, tabId, `${LIFE}/kept`), "the way back");
    await expect.poll(names, SLOW).toEqual(both("kept_image"));
    const isKept = () => runInPage(page, (view) => view.document.documentElement.dataset.kept);
    expect(await poll(isKept, "the page's own word")).toBe("true");
    await runInPage(page, addImage, imageOf("news.test", "after_image"));
    await expect.poll(names, SLOW).toEqual([...both("after_image"), ...both("kept_image")]);
  });

  it("lists the page that a chain of redirects ends on, and every hop of an image", async () => {
    const chain = await openBoth(`${LIFE}/hop`);
    await expect.poll(chain.names, SLOW).toEqual(["hop_life", "life", ...both("life_image")]);
    await chain.goTo(`${LIFE}/image-hops`);
    const hops = ["cdn", "metrics", "tracker"].flatMap((host) => both(`image_hop_${host}`));
    const own = ["hop_life", "life"];
    await expect.poll(chain.names, SLOW).toEqual([...own, ...both("life_image"), ...hops].sort());
  });

  it("forgets at a reload what the page no longer uses", async () => {
    const { names, page } = await openBoth(`${LIFE}/once`);
    await expect.poll(names, SLOW).toEqual(expect.arrayContaining(both("once_image")));
    await runInPage(page, (view) => void view.setTimeout(() => view.location.reload()));
    await expect.poll(names, SLOW).toEqual(expect.arrayContaining(both("later_image")));
    expect(await names()).not.toContain("once_image");
  });

  it("keeps the page's hosts when its script changes the address", async () => {
    const { names, page } = await openBoth(`${LIFE}/next`);
    await expect.poll(names, SLOW).toEqual(expect.arrayContaining(both("next_image")));
    await runInPage(page, (view) => view.history.pushState({}, "", "/elsewhere#here"));
    await runInPage(page, addImage, imageOf("bank.test", "pushed_image"));
    const all = [...both("next_image"), ...both("pushed_image")];
    await expect.poll(names, SLOW).toEqual(expect.arrayContaining(all));
  });

  it.runIf(browser === "chromium")("keeps a page that is loaded ahead apart until it is shown", async () => {
    const { running, sites } = stage();
    const page = await running.open(`${LIFE}/ahead`);
    const tabId = await running.tabIdOf(page);
    const images = () => sites.hits.filter(({ host }) => host === AHEAD_HOST).length;
    await poll(() => images() > 0, "the page ahead with its image");
    const popup = await running.openPopup(tabId);
    expect(await namesIn(popup)).not.toContain("ahead_image_chips");
    await page.bringToFront();
    await runInPage(
      page,
      (view) => void view.setTimeout(() => view.document.querySelector<HTMLElement>("#go")?.click()),
    );
    await poll(() => isAt(running, tabId, `${LIFE}/loaded-ahead`), "the page that was ahead");
    await expect.poll(() => namesIn(popup), SLOW).toEqual(expect.arrayContaining(both("ahead_image")));
    expect(images(), "the page was shown, not loaded again").toBe(1);
  });

  it("counts what a service worker asks of another site for the page", async () => {
    const { names, page } = await openBoth(`${LIFE}/worker`);
    const ask = (view: Window, address: string) =>
      new Promise<unknown>((resolve) => {
        const workers = view.navigator.serviceWorker;
        workers.addEventListener("message", (event) => resolve(event.data));
        void workers.ready.then(({ active }) => active?.postMessage(address));
      });
    expect(await runInPage(page, ask, imageOf("shop.test", "worker_fetch"))).toBe("done");
    await expect.poll(names, SLOW).toEqual(expect.arrayContaining(both("worker_fetch")));
  });

  it("keeps its list when a link turns out to be a download", async () => {
    const { running, names, page, tabId } = await openBoth(`${LIFE}/`);
    await expect.poll(names, SLOW).toEqual(expect.arrayContaining(["life", ...both("life_image")]));
    const listed = await names();
    const { sites } = stage();
    await runInPage(page, (view) => void view.setTimeout(() => view.location.assign("/file")));
    await poll(() => sites.hits.some(({ path }) => path === "/file"), "the download");
    await runInPage(page, addImage, imageOf("museum.test", "still_here"));
    await expect.poll(names, SLOW).toEqual([...listed, ...both("still_here")].sort());
    expect(await isAt(running, tabId, `${LIFE}/`)).toBe(true);
  });

  it("says that its tab was closed", async () => {
    const { page, popup } = await openBoth(`${LIFE}/`);
    await page.close();
    await expect.poll(() => wordsIn(popup), SLOW).toContain("This tab was closed");
  });

  it("says of a tab that never was that it is gone", async () => {
    const { running } = stage();
    const popup = await running.openPopup(999_999);
    expect(await wordsIn(popup)).toContain("This tab was closed");
  });

  const NO_PAGES = [
    "about:blank",
    "data:text/html,<h1>data</h1>",
    ...(browser === "firefox"
      ? ["about:support", "https://addons.mozilla.org/"]
      : ["chrome://version/", "https://chromewebstore.google.com/"]),
  ];
  it.each(NO_PAGES)("says that it may not look at %s, and why", async (url) => {
    const { running } = stage();
    const page: Page = await running.driver.newPage();
    // The store's address leads nowhere here, and remote control waits in vain for the browser's own pages.
    page.goto(url).catch(() => undefined);
    const tabOf = async () =>
      running.runInExtensionPage(
        async (api, wanted) => (await api.tabs.query({})).find((tab) => tab.url === wanted)?.id,
        url,
      );
    const popup = await running.openPopup(await poll(tabOf, url));
    const words = await wordsIn(popup);
    expect(words).toContain(RESTRICTED);
    expect(words).toMatch(/Open (a|any other) website|Open one to see/);
    expect(await namesIn(popup)).toEqual([]);
    if (url.startsWith("https:")) {
      expect(words).toContain("add-on stores");
    }
  });
});
