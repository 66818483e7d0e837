import type { Page } from "puppeteer-core";
import type { Browser as Api, Cookies } from "webextension-polyfill";
import { ANSWER_TIME, type Engine } from "./engine.ts";
import { callText, valueIn } from "./page-call.ts";
import { poll, within } from "./waiting.ts";

/** The background's global object: module variables are not in it, what it puts on globalThis is. */
export type BackgroundScope = Readonly<Record<string, unknown>>;

/** A cookie as the browser's own API gives it. */
export type JarCookie = Cookies.Cookie;

/** The real popup, under the toolbar button. Functions run there: they see their arguments only, never our variables. */
export type RealPopup = {
  readonly run: <T, A extends readonly unknown[]>(
    work: (view: Window, ...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>;
  /** Resolves when the popup says that its first complete content is on screen. */
  readonly ready: () => Promise<void>;
  /** CSS pixels, once it has stopped growing. */
  readonly size: () => Promise<{ readonly width: number; readonly height: number }>;
  /** PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

export type ExtensionPages = {
  readonly extensionUrl: (file: string) => string;
  /** Opens a page of the web in a new tab in front. */
  readonly open: (url: string) => Promise<Page>;
  readonly openExtensionPage: (file: string) => Promise<Page>;
  /** The popup as a page of its own that shows the given tab; resolves when it is ready. */
  readonly openPopup: (tab: number | Page) => Promise<Page>;
  /** The popup under the toolbar button, on the given page, which comes to the front. */
  readonly openRealPopup: (page: Page) => Promise<RealPopup>;
  /** Runs `work` in a page of the extension in which none of its code runs. It sees its arguments only. */
  readonly runInExtensionPage: <T, A extends readonly unknown[]>(
    work: (api: Api, ...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>;
  /** Runs `work` in the background, and starts it when it is stopped. */
  readonly evaluateInBackground: <T, A extends readonly unknown[]>(
    work: (scope: BackgroundScope, api: Api, ...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<T>;
  /** Resolves when the background has registered its listeners; an extension that never says so is not waited for. */
  readonly waitForBackground: () => Promise<void>;
  /** Stops the worker or event page, as the browser may at any moment. */
  readonly stopBackground: () => Promise<void>;
  readonly tabIdOf: (page: Page) => Promise<number>;
  /** Every cookie of every store that is open, partitioned ones included, expired ones left out. */
  readonly jar: () => Promise<readonly JarCookie[]>;
  /** Takes the access to all sites away, or gives it back. */
  readonly setHostAccess: (granted: boolean) => Promise<void>;
  /** Closes every page but the one that `runInExtensionPage` keeps: after a test, for the next one. */
  readonly closePages: () => Promise<void>;
  /** Closes the tab that `runInExtensionPage` keeps, when a person is to look at the browser. */
  readonly closeHelper: () => Promise<void>;
  /** A new private window with this page. Needs `privateWindows`. */
  readonly openPrivate: (url: string) => Promise<Page>;
};

/** How long an extension may take to say that its background is ready, before we take it that it never will. */
const READY_TIME = 3_000;

/** All that both browsers do alike. */
export function extensionPages(engine: Engine): ExtensionPages {
  const { driver } = engine;
  const extensionUrl = (file: string) => `${engine.origin}/${file}`;
  let kept: Promise<Page> | undefined;

  const openExtensionPage = async (file: string, background = false) => {
    const page = await driver.newPage({ background });
    await engine.goTo(page, extensionUrl(file));
    return page;
  };
  // The manifest, shown as text, is a page of the extension that has every right and runs no code.
  const helper = async () => {
    if (!kept || (await kept).isClosed()) {
      kept = openExtensionPage("manifest.json", true);
    }
    return kept;
  };

  const runInExtensionPage: ExtensionPages["runInExtensionPage"] = async (work, ...args) => {
    const page = await helper();
    return valueIn(
      await within(page.evaluate(callText(work, "api", args)) as Promise<string>, ANSWER_TIME, "the helper"),
    );
  };
  const evaluateInBackground: ExtensionPages["evaluateInBackground"] = async (work, ...args) =>
    valueIn(
      await engine.evaluateInBackground(callText(work, "self, self.browser ?? self.chrome", args), await helper()),
    );

  const tabIdOf = async (page: Page): Promise<number> => {
    // Not page.url(): of an extension page in Firefox it is never told.
    const url = await page.evaluate("location.href");
    const all = await runInExtensionPage((api) => api.tabs.query({}));
    const same = all.filter((tab) => tab.url === url);
    if (same.length === 1 && same[0]?.id !== undefined) {
      return same[0].id;
    }
    await page.bringToFront();
    const [active] = await runInExtensionPage((api) => api.tabs.query({ active: true, lastFocusedWindow: true }));
    if (active?.id === undefined) {
      throw new Error(`No tab shows ${String(url)}`);
    }
    return active.id;
  };

  return {
    extensionUrl,
    open: async (url) => {
      const page = await driver.newPage();
      await page.goto(url, { timeout: 20_000 });
      return page;
    },
    openExtensionPage: (file) => openExtensionPage(file),
    openPopup: async (tab) => {
      const tabId = typeof tab === "number" ? tab : await tabIdOf(tab);
      const page = await openExtensionPage(`src/popup/index.html?tabId=${tabId}`);
      await poll(() => page.evaluate('document.documentElement.dataset.ready === "true"'), "the popup to be ready");
      return page;
    },
    openRealPopup: async (page) => {
      const own = await helper();
      await page.bringToFront();
      return realPopup(await engine.showPopup(own));
    },
    runInExtensionPage,
    evaluateInBackground,
    waitForBackground: async () => {
      const isReady = () => evaluateInBackground((scope) => scope.__consentryReady === true);
      await poll(isReady, "the background", READY_TIME).catch(() => undefined);
    },
    stopBackground: async () => engine.stopBackground(await helper()),
    tabIdOf,
    jar: () => runInExtensionPage(readJar),
    setHostAccess: engine.setHostAccess,
    closePages: async () => {
      const own = await helper();
      const others = (await driver.pages()).filter((page) => page !== own);
      await Promise.all(others.map((page) => page.close()));
    },
    closeHelper: async () => {
      const page = await kept;
      kept = undefined;
      await page?.close();
    },
    openPrivate: async (url) => {
      await runInExtensionPage((api, address) => api.windows.create({ incognito: true, url: address }), url);
      const target = await driver.waitForTarget((each) => each.url() === url, { timeout: ANSWER_TIME });
      const page = await target.page();
      if (!page) {
        throw new Error("The private window has no page.");
      }
      return page;
    },
  };
}

function realPopup(shown: Awaited<ReturnType<Engine["showPopup"]>>): RealPopup {
  const run: RealPopup["run"] = async (work, ...args) => valueIn(await shown.evaluate(callText(work, "view", args)));
  const measure = () => run((view) => ({ width: view.innerWidth, height: view.innerHeight }));
  const size = async () => {
    let last = await measure();
    await poll(async () => {
      const now = await measure();
      const settled = now.width > 0 && now.width === last.width && now.height === last.height;
      last = now;
      return settled;
    }, "the popup's size to settle");
    return last;
  };
  return {
    run,
    ready: async () => {
      await poll(() => run((view) => view.document.documentElement.dataset.ready === "true"), "the popup to be ready");
    },
    size,
    screenshot: async () => {
      await size();
      return shown.screenshot();
    },
    close: async () => {
      await run((view) => view.setTimeout(() => view.close(), 0));
    },
  };
}

/** The read rule: partitioned ones, in Firefox also those with a first-party domain, once per store. Runs in a page. */
async function readJar(api: Api): Promise<readonly JarCookie[]> {
  const isFirefox = location.protocol === "moz-extension:";
  const every = isFirefox ? { partitionKey: {}, firstPartyDomain: null } : { partitionKey: {} };
  const stores = await api.cookies.getAllCookieStores();
  const perStore = await Promise.all(
    stores.map((store) => api.cookies.getAll({ ...every, storeId: store.id } as Cookies.GetAllDetailsType)),
  );
  const now = Date.now() / 1000;
  return perStore.flat().filter((cookie) => cookie.expirationDate === undefined || cookie.expirationDate > now);
}
