import { evalSnippets, filterCompactRules } from "@duckduckgo/autoconsent";
import compactRulesFile from "@duckduckgo/autoconsent/rules/compact-rules.json?url";
import browser from "webextension-polyfill";
import { type CmpCategory, type CmpChoices, isCategories, isChoices } from "#core/cmp/category.ts";
import type { CmpPlatform } from "#core/cmp/cmp-platform.ts";
import type { PageWindow } from "./cmp-adapters/adapter.ts";
import { CMP_ADAPTERS } from "./cmp-adapters/all-adapters.ts";

/** A frame of a tab: 0 is the top frame. */
export type FrameOfTab = { readonly tabId: number; readonly frameId: number };

/** Rules of autoconsent in their own compact form; nobody but its engine reads them. */
export type PopupRules = ReturnType<typeof filterCompactRules>;

/** What can be done to a site's own consent pop-up from outside. What comes back from a page is the page's word. */
export type PagePopup = {
  /** The platforms that are in the frame and ready. */
  findPlatforms(frame: FrameOfTab): Promise<readonly CmpPlatform[]>;
  listCategories(frame: FrameOfTab, platform: CmpPlatform): Promise<readonly CmpCategory[] | undefined>;
  answer(frame: FrameOfTab, platform: CmpPlatform, choices: CmpChoices): Promise<void>;
  /** What the platform holds; undefined while it has no answer. */
  readChoices(frame: FrameOfTab, platform: CmpPlatform): Promise<CmpChoices | undefined>;
  /** The purposes that the page's own TCF interface calls granted; undefined where there is none or no answer yet. */
  readTcfPurposes(frame: FrameOfTab): Promise<readonly number[] | undefined>;
  /** One of autoconsent's own questions to the page, by its name. */
  runSnippet(frame: FrameOfTab, name: string): Promise<boolean>;
  /** Puts the script that reads pop-ups, or autoconsent's engine, into our own world of the frame. */
  load(frame: FrameOfTab, script: "scout" | "engine"): Promise<void>;
  rulesFor(frame: FrameOfTab, url: string): Promise<PopupRules>;
  /** Whether the top page shows the frame of this address as a box above itself. */
  isShownAsPopup(tabId: number, url: string): Promise<boolean>;
};

/** In assets/, see tools/build-content.ts. */
const SCRIPTS = { scout: "assets/cmp-scout.iife.js", engine: "assets/cmp-rules.iife.js" } as const;

export function createPagePopup(): PagePopup {
  let rules: Promise<Parameters<typeof filterCompactRules>[0]> | undefined;

  async function adapterOf(platform: CmpPlatform) {
    const adapter = CMP_ADAPTERS.find((each) => each.platform === platform);
    if (!adapter) throw new Error(`No adapter for ${platform}.`);
    return adapter;
  }

  return {
    async findPlatforms(frame) {
      const ready = await Promise.all(CMP_ADAPTERS.map(({ isReady }) => run(frame, isReady, []).catch(() => false)));
      return CMP_ADAPTERS.filter((_each, index) => ready[index] === true).map(({ platform }) => platform);
    },
    async listCategories(frame, platform) {
      const list = await run(frame, (await adapterOf(platform)).list, []);
      return isCategories(list) ? list : undefined;
    },
    async answer(frame, platform, choices) {
      await run(frame, (await adapterOf(platform)).answer, [choices]);
    },
    async readChoices(frame, platform) {
      const read = await run(frame, (await adapterOf(platform)).read, []);
      return isChoices(read) ? read : undefined;
    },
    async readTcfPurposes(frame) {
      const read = await run(frame, tcfPurposes, []);
      return Array.isArray(read) ? read.filter((each) => typeof each === "number") : undefined;
    },
    async runSnippet(frame, name) {
      const snippets: Readonly<Record<string, unknown>> = evalSnippets;
      const snippet = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
      // The page's answer can be anything, a promise that never ends included: the engine has its own time limit.
      return typeof snippet === "function" && Boolean(await run(frame, snippet as () => unknown, []));
    },
    async load({ tabId, frameId }, script) {
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPTS[script]] });
    },
    async rulesFor({ frameId }, url) {
      rules ??= fetch(compactRulesFile).then((response) => response.json());
      return filterCompactRules(await rules, { url, mainFrame: frameId === 0 });
    },
    async isShownAsPopup(tabId, url) {
      const target = { tabId, frameIds: [0] };
      const [result] = await browser.scripting.executeScript({ target, func: holdsPopupFrame, args: [url] });
      return result?.result === true;
    },
  };
}

/** Runs a function of ours in the page's own world. Throws when the function does, or when the frame is gone. */
async function run<A extends unknown[]>(frame: FrameOfTab, func: (...args: A) => unknown, args: A): Promise<unknown> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId: frame.tabId, frameIds: [frame.frameId] },
    world: "MAIN",
    func: func as () => void,
    args,
  });
  return result?.result;
}

/** Runs in the page's own world. https://iabeurope.eu/transparency-consent-framework, `getTCData`. */
function tcfPurposes(): unknown {
  const api = (globalThis as PageWindow).__tcfapi;
  if (typeof api !== "function") return undefined;
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), 1000);
    api("getTCData", 2, (tc: PageWindow, isDone: boolean) => {
      if (!isDone || tc?.eventStatus === undefined || tc.eventStatus === "cmpuishown") return resolve(undefined);
      const { consents = {} } = tc.purpose ?? {};
      resolve(
        Object.keys(consents)
          .filter((id) => consents[id] === true)
          .map(Number),
      );
    });
  });
}

/** Runs in the top page, in our own world. */
function holdsPopupFrame(url: string): boolean {
  const { document, getComputedStyle } = globalThis as PageWindow;
  const isAbove = (element: PageWindow): boolean => {
    if (!element || element === document.body) return false;
    const { position } = getComputedStyle(element);
    const isModal = element.matches("dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]");
    return position === "fixed" || position === "sticky" || isModal || isAbove(element.parentElement);
  };
  return [...document.querySelectorAll("iframe")].some((frame) => {
    const { width, height } = frame.getBoundingClientRect();
    return frame.src.split("#")[0] === url.split("#")[0] && width >= 200 && height >= 50 && isAbove(frame);
  });
}
