import type { Browser as Driver } from "puppeteer-core";
import { ANSWER_TIME } from "./engine.ts";
import { poll, within } from "./waiting.ts";

/** Evaluates an expression with the browser's own rights; its value, which must be JSON. */
export type InChrome = (expression: string) => Promise<unknown>;

type Reply = {
  readonly result: {
    readonly contexts?: readonly { readonly context: string }[];
    readonly type?: "success" | "exception";
    readonly result?: { readonly value?: string };
    readonly exceptionDetails?: { readonly text: string };
  };
};
type Connection = { readonly send: (method: string, parameters: object) => Promise<Reply> };

/**
 * Puppeteer has no public way into the browser's own windows; its BiDi connection has. Hence puppeteer-core is pinned to
 * the exact version.
 */
export function inChromeOf(driver: Driver): InChrome {
  const { connection } = driver as unknown as { readonly connection: Connection };
  return async (expression) => {
    const ask = (method: string, parameters: object) =>
      within(connection.send(method, parameters), ANSWER_TIME, "the browser's own window");
    const tree = await ask("browsingContext.getTree", { "moz:scope": "chrome" });
    const reply = await ask("script.evaluate", {
      expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
      target: { context: tree.result.contexts?.[0]?.context },
      awaitPromise: true,
    });
    const { type, result, exceptionDetails } = reply.result;
    if (type !== "success" || result?.value === undefined) {
      throw new Error(`In the browser's own window: ${exceptionDetails?.text ?? "no value"}`);
    }
    return JSON.parse(result.value) as unknown;
  };
}

/**
 * Stops the event page as the browser does when it has been idle. The browser puts it off while an event is being
 * handled, so we ask until this one is gone; an open page of the extension may start the next one at once.
 */
export async function terminateBackground(inChrome: InChrome, addonId: string): Promise<void> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(addonId)}).extension`;
  const running = `[...${extension}.views].find((view) => view.viewType === "background")?.contextId ?? ""`;
  const options = "{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }";
  const before = await inChrome(running);
  const isGone = async () => {
    await inChrome(`${extension}.terminateBackground(${options})`);
    return (await inChrome(running)) !== before;
  };
  if (before !== "") {
    await poll(isGone, "the event page's end");
  }
}

/** As a person does it on the add-on's page of permissions. */
export async function revokeOrGrantHosts(inChrome: InChrome, addonId: string, granted: boolean): Promise<void> {
  const id = JSON.stringify(addonId);
  await inChrome(`(() => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${id});
    const hosts = { permissions: [], origins: ["<all_urls>"] };
    return ExtensionPermissions.${granted ? "add" : "remove"}(${id}, hosts, extension);
  })()`);
}

/** Makes the profile trust the demo world's authority, whose key nobody has: a padlock instead of a warning. */
export async function trustAuthority(inChrome: InChrome, pem: string): Promise<void> {
  const base64 = pem.replaceAll(/-----[A-Z ]+-----|\s/g, "");
  await inChrome(`Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB)
    .addCertFromBase64(${JSON.stringify(base64)}, "C,,") && true`);
}

/** The button beside the address bar, where a person looks for it, and not in the menu of all add-ons. */
export async function pinButton(inChrome: InChrome, addonId: string): Promise<void> {
  const widget = `${addonId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, "_")}-browser-action`;
  await inChrome(`window.CustomizableUI.addWidgetToArea(${JSON.stringify(widget)}, "nav-bar")`);
}

/** As a person does it with "Run in private windows": the add-on starts anew. */
export async function allowPrivateWindows(inChrome: InChrome, addonId: string): Promise<void> {
  const id = JSON.stringify(addonId);
  await inChrome(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
    const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    await ExtensionPermissions.add(${id}, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
    await (await AddonManager.getAddonByID(${id})).reload();
  })()`);
}

/** Remote control refuses to picture the browser's own windows, so the popup draws itself on a canvas. */
export async function snapshotOfPopup(inChrome: InChrome): Promise<Uint8Array> {
  const url = await inChrome(`(async () => {
    const shown = document.querySelector("browser.webextension-popup-browser");
    const bitmap = await shown.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
    const canvas = document.createElement("canvas");
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext("2d").drawImage(bitmap, 0, 0);
    return canvas.toDataURL("image/png");
  })()`);
  return Buffer.from(String(url).replace(/^data:image\/png;base64,/, ""), "base64");
}
