import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import puppeteer, { type Browser as Driver, type Page, type Target } from "puppeteer-core";
import { findBrowser } from "../../tools/find-browser.ts";
import { EXTRA_HTTPS_PORT, INTRANET_HOST, LISTED_HOSTS, SUFFIXES } from "../world/hosts.ts";
import { ANSWER_TIME, closeDriver, type Engine, type PopupView, type StartOptions, signalHandling } from "./engine.ts";
import type { Sites } from "./sites.ts";
import { within } from "./waiting.ts";

/** Every host of the world leads to our servers, ports included; every other name leads nowhere. */
function resolverRules(sites: Sites): string {
  const names = [
    ...SUFFIXES.map((suffix) => `*.${suffix}`),
    ...Object.values(LISTED_HOSTS).flatMap((host) => [host, `*.${host}`]),
  ];
  const ours = names.flatMap((name) => [
    `MAP ${name}:443 127.0.0.1:${sites.https}`,
    `MAP ${name}:${EXTRA_HTTPS_PORT} 127.0.0.1:${sites.https}`,
    `MAP ${name}:80 127.0.0.1:${sites.http}`,
  ]);
  const others = [`MAP ${INTRANET_HOST}:80 127.0.0.1:${sites.http}`, `MAP [::1]:${sites.http} 127.0.0.1:${sites.http}`];
  return [...ours, ...others, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost", "EXCLUDE *.localhost"].join(
    ",",
  );
}

/** Of an unpacked extension: the first half of its path's SHA-256, in the letters a to p. */
function idOfFolder(folder: string): string {
  const half = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 32);
  return [...half].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

/**
 * Preferences that must stand before the first start: third-party cookies (unset means blocked in this browser), and the
 * extension's button in the toolbar, where a person looks for it.
 */
function writePreferences({ profile, dist, cookieMode = 0 }: StartOptions): void {
  const file = path.join(profile, "Default", "Preferences");
  if (existsSync(file)) {
    return;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const cookies = { cookie_controls_mode: cookieMode, block_third_party_cookies: cookieMode === 1 };
  const extensions = { pinned_extensions: [idOfFolder(dist)] };
  writeFileSync(file, JSON.stringify({ profile: cookies, extensions, browser: { check_default_browser: false } }));
}

function argumentsFor(options: StartOptions): string[] {
  return [
    "--window-size=1280,900",
    // Headless takes the screen for 800 by 600, and then a popup is cut to what is left below the toolbar.
    "--screen-info={1600x1200}",
    `--host-resolver-rules=${resolverRules(options.sites)}`,
    `--ignore-certificate-errors-spki-list=${options.sites.spki}`,
    // The world has plain-http pages, and all of it lives on loopback.
    "--disable-features=HttpsUpgrades,LocalNetworkAccessChecks,DisableLoadExtensionCommandLineSwitch",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    // For a person: no bar that warns of the flags above.
    ...(options.headless === false ? ["--test-type"] : []),
    ...(options.install === "persistent"
      ? [`--disable-extensions-except=${options.dist}`, `--load-extension=${options.dist}`]
      : []),
    ...(options.args ?? []),
  ];
}

async function install(driver: Driver, options: StartOptions): Promise<string> {
  if (options.install === "persistent") {
    const target = await driver.waitForTarget((each) => each.url().startsWith("chrome-extension://"));
    return new URL(target.url()).host;
  }
  if (options.privateWindows) {
    const session = await driver.target().createCDPSession();
    const details = { path: options.dist, enableInIncognito: true };
    const { id } = (await session.send("Extensions.loadUnpacked", details as { path: string })) as { id: string };
    return id;
  }
  return driver.installExtension(options.dist);
}

/** Starts Chromium with the extension. Remote control runs over a pipe, so no port is open. */
export async function startChromium(options: StartOptions): Promise<Engine> {
  const executablePath = findBrowser("chromium");
  if (!executablePath) {
    throw new Error("No Chromium found: set CHROME_PATH.");
  }
  writePreferences(options);
  const persistent = options.install === "persistent";
  const driver = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    userDataDir: options.profile,
    defaultViewport: null,
    pipe: true,
    enableExtensions: !persistent,
    ignoreDefaultArgs: ["--enable-automation", ...(persistent ? ["--disable-extensions"] : [])],
    ...signalHandling(options),
    args: argumentsFor(options),
  });
  try {
    await options.beforeInstall?.(driver);
    const id = await within(install(driver, options), ANSWER_TIME, "installing the extension");
    return engineOf(driver, id);
  } catch (error) {
    await closeDriver(driver);
    throw error;
  }
}

function engineOf(driver: Driver, id: string): Engine {
  const origin = `chrome-extension://${id}`;
  const isWorker = (target: Target) => target.type() === "service_worker" && target.url().startsWith(origin);
  const findWorker = () => driver.targets().find(isWorker);

  return {
    driver,
    origin,
    goTo: async (page, url) => {
      await page.goto(url, { timeout: ANSWER_TIME });
    },
    evaluateInBackground: async (expression, helper) => {
      const worker = findWorker() ?? (await startWorker(driver, helper, isWorker));
      return within(evaluateIn(worker, expression), ANSWER_TIME, "the worker's answer");
    },
    stopBackground: stopWorker,
    showPopup: (helper) => showPopup(driver, origin, helper),
    setHostAccess: (granted) => setHostAccess(driver, id, granted),
    close: () => closeDriver(driver),
  };
}

/** Over a session of its own: a worker that was stopped and started again keeps its target, but not its handle. */
async function evaluateIn(worker: Target, expression: string): Promise<string> {
  const session = await worker.createCDPSession();
  try {
    const call = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", call);
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return String(result.value);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** Waits for the stop itself: an open page or the next event may start the worker again at once. */
async function stopWorker(helper: Page): Promise<void> {
  const session = await helper.createCDPSession();
  try {
    let wasRunning = false;
    const stopped = new Promise<void>((resolve) => {
      session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
        const states = versions.map(({ runningStatus }) => runningStatus);
        wasRunning ||= states.some((state) => state !== "stopped");
        if (!wasRunning || states.includes("stopped")) {
          resolve();
        }
      });
    });
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.stopAllWorkers");
    await within(stopped, ANSWER_TIME, "the worker's end");
  } finally {
    await session.detach();
  }
}

/** Nothing but the browser itself can wake a worker without an event of its own. */
async function startWorker(driver: Driver, helper: Page, isWorker: (target: Target) => boolean): Promise<Target> {
  const session = await helper.createCDPSession();
  try {
    await session.send("ServiceWorker.enable");
    await session.send("ServiceWorker.startWorker", { scopeURL: new URL("/", helper.url()).href });
    return await driver.waitForTarget(isWorker, { timeout: ANSWER_TIME });
  } finally {
    await session.detach();
  }
}

async function showPopup(driver: Driver, origin: string, helper: Page): Promise<PopupView> {
  const popupUrl = (await helper.evaluate("chrome.action.getPopup({})")) as string;
  const before = new Set(driver.targets());
  await within(helper.evaluate("chrome.action.openPopup()"), ANSWER_TIME, "opening the popup");
  const isPopup = (target: Target) => !before.has(target) && target.url().startsWith(popupUrl || origin);
  const target = await driver.waitForTarget(isPopup, { timeout: ANSWER_TIME });
  const page = await within(target.asPage(), ANSWER_TIME, "the popup's page");
  return {
    evaluate: (expression) =>
      within(page.evaluate(`((view) => ${expression})(globalThis)`) as Promise<string>, ANSWER_TIME, "the popup"),
    screenshot: () => within(page.screenshot(), ANSWER_TIME, "the popup's picture"),
  };
}

/** As a person does it on the browser's own page of extensions. */
async function setHostAccess(driver: Driver, id: string, granted: boolean): Promise<void> {
  const page = await driver.newPage({ background: true });
  try {
    await page.goto("chrome://extensions/", { timeout: ANSWER_TIME });
    const change = { extensionId: id, hostAccess: granted ? "ON_ALL_SITES" : "ON_CLICK" };
    const call = `chrome.developerPrivate.updateExtensionConfiguration(${JSON.stringify(change)})`;
    await within(page.evaluate(call), ANSWER_TIME, "changing the host access");
  } finally {
    await page.close();
  }
}
