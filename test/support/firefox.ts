import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import puppeteer, { type Browser as Driver, type Page } from "puppeteer-core";
import { findBrowser } from "../../tools/find-browser.ts";
import { ca } from "./certificates.ts";
import { ANSWER_TIME, closeDriver, type Engine, type PopupView, type StartOptions, signalHandling } from "./engine.ts";
import {
  allowPrivateWindows,
  type InChrome,
  inChromeOf,
  pinButton,
  revokeOrGrantHosts,
  snapshotOfPopup,
  terminateBackground,
  trustAuthority,
} from "./firefox-chrome.ts";
import { poll, within } from "./waiting.ts";

/** Any fixed one will do: it is the extension's origin in this profile. */
const UUID = "11111111-2222-4333-8444-555555555555";
const ORIGIN = `moz-extension://${UUID}`;

type Prefs = Record<string, string | number | boolean>;

function addonIdOf(dist: string): string {
  const manifest = JSON.parse(readFileSync(path.join(dist, "manifest.json"), "utf8")) as {
    readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) {
    throw new Error(`The extension in ${dist} has no add-on id: it was not built for Firefox.`);
  }
  return id;
}

function prefsFor(options: StartOptions, addonId: string): Prefs {
  const { proxy } = options.sites;
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: UUID }),
    "extensions.originControls.grantByDefault": true,
    // Everything goes through our proxy, which refuses what is not ours.
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxy,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxy,
    "network.proxy.no_proxies_on": "",
    "network.proxy.allow_hijacking_localhost": true,
    "dom.security.https_first": false,
    // Firefox's own errands would only be refused.
    "network.connectivity-service.enabled": false,
    "network.captive-portal-service.enabled": false,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "app.normandy.enabled": false,
    "browser.search.update": false,
    ...(options.install === "persistent"
      ? {
          "xpinstall.signatures.required": false,
          "extensions.autoDisableScopes": 0,
          "extensions.startupScanScopes": 15,
        }
      : {}),
    ...options.prefs,
  };
}

function filesBelow(folder: string, prefix = ""): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      Object.assign(files, filesBelow(full, `${prefix}${entry.name}/`));
    } else {
      files[`${prefix}${entry.name}`] = readFileSync(full);
    }
  }
  return files;
}

/** An add-on that lies in the profile is installed at the start, and stays. */
function putIntoProfile(options: StartOptions, addonId: string): void {
  const folder = path.join(options.profile, "extensions");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${addonId}.xpi`), zipSync(filesBelow(options.dist)));
}

/** Starts Firefox with the extension, over WebDriver BiDi. */
export async function startFirefox(options: StartOptions): Promise<Engine> {
  const executablePath = findBrowser("firefox");
  if (!executablePath) {
    throw new Error("No Firefox found: set FIREFOX_PATH.");
  }
  const addonId = addonIdOf(options.dist);
  if (options.install === "persistent") {
    putIntoProfile(options, addonId);
  }
  const driver = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: options.headless ?? true,
    userDataDir: options.profile,
    acceptInsecureCerts: true,
    defaultViewport: null,
    ...signalHandling(options),
    // Without it remote control may neither open extension pages nor reach the browser's own windows.
    args: ["--remote-allow-system-access", "--width=1280", "--height=900", ...(options.args ?? [])],
    extraPrefsFirefox: prefsFor(options, addonId),
  });
  try {
    await options.beforeInstall?.(driver);
    if (options.install !== "persistent") {
      await within(driver.installExtension(options.dist), ANSWER_TIME, "installing the extension");
    }
    const inChrome = inChromeOf(driver);
    await trustAuthority(inChrome, ca);
    await pinButton(inChrome, addonId);
    if (options.privateWindows) {
      await allowPrivateWindows(inChrome, addonId);
    }
    return engineOf({ driver, inChrome, addonId });
  } catch (error) {
    await closeDriver(driver);
    throw error;
  }
}

/** Loads, but the navigation never settles: look at the page instead. */
async function goTo(page: Page, url: string): Promise<void> {
  page.goto(url).catch(() => undefined);
  const arrived = `location.href === ${JSON.stringify(url)} && document.readyState === "complete" && !!browser.runtime.id`;
  await poll(() => within(page.evaluate(arrived), 2_000, "the page"), `opening ${url}`, ANSWER_TIME);
}

type Started = { readonly driver: Driver; readonly inChrome: InChrome; readonly addonId: string };

function engineOf({ driver, inChrome, addonId }: Started): Engine {
  return {
    driver,
    origin: ORIGIN,
    goTo,
    evaluateInBackground: async (expression, helper) => {
      const wrapped = `browser.runtime.getBackgroundPage().then((self) => ${expression})`;
      return within(helper.evaluate(wrapped) as Promise<string>, ANSWER_TIME, "the background's answer");
    },
    stopBackground: () => terminateBackground(inChrome, addonId),
    showPopup: (helper) => showPopup(inChrome, helper),
    setHostAccess: (granted) => revokeOrGrantHosts(inChrome, addonId, granted),
    close: () => closeDriver(driver),
  };
}

async function showPopup(inChrome: InChrome, helper: Page): Promise<PopupView> {
  const view = 'browser.extension.getViews({ type: "popup" })[0]';
  await within(helper.evaluate("browser.action.openPopup()"), ANSWER_TIME, "opening the popup");
  await poll(() => helper.evaluate(`${view}?.document.readyState === "complete"`), "the popup's window");
  return {
    evaluate: (expression) =>
      within(helper.evaluate(`((view) => ${expression})(${view})`) as Promise<string>, ANSWER_TIME, "the popup"),
    screenshot: () => snapshotOfPopup(inChrome),
  };
}
