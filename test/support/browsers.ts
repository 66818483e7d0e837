import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser as Driver } from "puppeteer-core";
import type { Browser, Tabs } from "webextension-polyfill";
import type { BrowserName } from "../../tools/find-browser.ts";
import type { CookieMode } from "../world/labels.ts";
import { startChromium } from "./chromium.ts";
import { type ExtensionPages, extensionPages } from "./extension-pages.ts";
import { startFirefox } from "./firefox.ts";
import type { Sites } from "./sites.ts";
import { poll } from "./waiting.ts";

export type LaunchOptions = {
  readonly browser: BrowserName;
  readonly sites: Sites;
  /** Folder of the unpacked extension; the production build of this browser unless said otherwise. */
  readonly dist?: string;
  /** Chromium only: 0 allows third-party cookies (default), 1 blocks them. Firefox always keeps them apart by site. */
  readonly cookieMode?: 0 | 1;
  /** Default true. */
  readonly headless?: boolean;
  /** Keep this folder as the profile, to start again with it. Otherwise a fresh one, removed on close. */
  readonly profile?: string;
  /**
   * "session" (default): installed by remote control, gone with the session. "persistent": as a person has it, so that
   * rules, storage and add-on survive a restart with the same profile.
   */
  readonly install?: "session" | "persistent";
  /** The extension may run in private windows. */
  readonly privateWindows?: boolean;
  /** More command-line arguments. */
  readonly args?: readonly string[];
  /** Firefox only: more preferences. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Default true: Ctrl-C ends the browser and this process. False where the caller closes it in order. */
  readonly handleSignals?: boolean;
  /** The page that opens after the installation stays open; otherwise it is closed, as it stands in a test's way. */
  readonly keepsWelcome?: boolean;
  /** Runs when the browser is there and the extension is not yet: for pages that are open when it is installed. */
  readonly beforeInstall?: (driver: Driver) => Promise<void>;
  /** Default true: return only when the background has registered its listeners. */
  readonly waitForBackground?: boolean;
};

/** A started browser with the extension in it: the same for both, so that a scenario is written once. */
export type RunningBrowser = ExtensionPages & {
  readonly name: BrowserName;
  readonly mode: CookieMode;
  /** Puppeteer's own handle, for what this interface does not have. */
  readonly driver: Driver;
  /** Ends the browser, at the latest after ten seconds, and removes its profile unless it was given. */
  readonly close: () => Promise<void>;
};

/** What every scenario about parties runs in: `describe.each(MODES)`. */
export const MODES: readonly {
  readonly mode: CookieMode;
  readonly browser: BrowserName;
  readonly cookieMode: 0 | 1;
}[] = [
  { mode: "chromium-allow", browser: "chromium", cookieMode: 0 },
  { mode: "chromium-block", browser: "chromium", cookieMode: 1 },
  { mode: "firefox", browser: "firefox", cookieMode: 0 },
];

/** The production build of a browser, as `npm run build` leaves it. */
export function distOf(browser: BrowserName): string {
  const folder = browser === "firefox" ? "firefox" : "chrome";
  return path.resolve(import.meta.dirname, "..", "..", "dist", folder);
}

function modeOf(options: LaunchOptions): CookieMode {
  if (options.browser === "firefox") {
    return "firefox";
  }
  return options.cookieMode === 1 ? "chromium-block" : "chromium-allow";
}

/** Starts a browser with the extension. Whoever calls it closes it. */
export async function launch(options: LaunchOptions): Promise<RunningBrowser> {
  const dist = options.dist ?? distOf(options.browser);
  if (!existsSync(path.join(dist, "manifest.json"))) {
    throw new Error(`No extension in ${dist}: build it first.`);
  }
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), "consentry-profile-"));
  const removeProfile = () => {
    if (!options.profile) {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  };
  process.once("exit", removeProfile);
  try {
    const start = options.browser === "firefox" ? startFirefox : startChromium;
    const engine = await start({ ...options, dist, profile });
    const pages = extensionPages(engine);
    const close = async () => {
      await engine.close();
      process.off("exit", removeProfile);
      removeProfile();
    };
    try {
      if (options.waitForBackground !== false) {
        await pages.waitForBackground();
        await closeWelcome(pages, { ...options, dist });
      }
    } catch (error) {
      await close();
      throw error;
    }
    return { ...pages, name: options.browser, mode: modeOf(options), driver: engine.driver, close };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

const WELCOME = "src/welcome/index.html";

/** Closes the page that opens after the installation, also when it comes late, and waits for it where it must come. */
async function closeWelcome(pages: ExtensionPages, options: LaunchOptions & { dist: string }) {
  const { browser, dist, install, keepsWelcome, privateWindows } = options;
  if (keepsWelcome || !existsSync(path.join(dist, WELCOME))) {
    return;
  }
  const isClosed = () => pages.runInExtensionPage(closeEach, WELCOME);
  // An extension that stays in its profile is installed with the first start only; Firefox loads it anew, and closes its
  // pages, when private windows are allowed to it.
  const mayBeGone = install === "persistent" || (browser === "firefox" && privateWindows);
  await (mayBeGone ? isClosed() : poll(isClosed, "the welcome page", 5_000));
}

/** Closes a tab with this page of the extension, now or later, but one only; whether it did. Runs in an extension page. */
async function closeEach(api: Browser, file: string): Promise<boolean> {
  const scope = globalThis as unknown as { isWelcomeClosed?: boolean };
  const close = async (tab: Tabs.Tab) => {
    if (tab.id === undefined || (tab.url ?? tab.pendingUrl) !== api.runtime.getURL(file) || scope.isWelcomeClosed) {
      return;
    }
    scope.isWelcomeClosed = true;
    await api.tabs.remove(tab.id).catch(() => undefined);
  };
  if (scope.isWelcomeClosed === undefined) {
    scope.isWelcomeClosed = false;
    api.tabs.onUpdated.addListener((_id, _change, tab) => void close(tab));
  }
  for (const tab of await api.tabs.query({})) {
    await close(tab);
  }
  return scope.isWelcomeClosed;
}
