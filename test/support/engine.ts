import type { Browser as Driver, Page } from "puppeteer-core";
import type { LaunchOptions } from "./browsers.ts";
import { within } from "./waiting.ts";

export type StartOptions = LaunchOptions & { readonly dist: string; readonly profile: string };

/** The popup as the toolbar shows it: its window, whatever browser draws it. */
export type PopupView = {
  /** Runs an expression in which `view` is the popup's window; its value as JSON. */
  readonly evaluate: (expression: string) => Promise<string>;
  readonly screenshot: () => Promise<Uint8Array>;
};

/** What differs between the two browsers, and nothing else. Expressions evaluate to a JSON text. */
export type Engine = {
  readonly driver: Driver;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  readonly origin: string;
  /** Loads an extension page and returns when it is complete. */
  readonly goTo: (page: Page, url: string) => Promise<void>;
  /** In the background `self` is its global object. Starts it when it is stopped. */
  readonly evaluateInBackground: (expression: string, helper: Page) => Promise<string>;
  readonly stopBackground: (helper: Page) => Promise<void>;
  readonly showPopup: (helper: Page) => Promise<PopupView>;
  readonly setHostAccess: (granted: boolean) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Puppeteer's answer to Ctrl-C and its like: end the browser and this process. */
export function signalHandling({ handleSignals = true }: StartOptions) {
  return { handleSIGINT: handleSignals, handleSIGTERM: handleSignals, handleSIGHUP: handleSignals };
}

/** How long one answer of a browser may take, in milliseconds. */
export const ANSWER_TIME = 15_000;

/** Ends a browser in peace, or by force after ten seconds. */
export async function closeDriver(driver: Driver): Promise<void> {
  const running = driver.process();
  try {
    await within(driver.close(), 10_000, "closing the browser");
  } catch {
    running?.kill("SIGKILL");
  }
}
