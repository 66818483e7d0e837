import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { Browser as Api } from "webextension-polyfill";
import type { AnswerRequest } from "#content-messages.ts";
import type { Question } from "#core/consent/question.ts";
import type { RunningBrowser } from "./browsers.ts";
import { poll } from "./waiting.ts";

/** A question as a page with the usual companies brings it up. */
export const QUESTION: Question = {
  site: "shop.test",
  purposes: [
    { purpose: "functional", counts: { cookies: 0, trackers: 0 }, owners: [], cookies: [], trackers: [] },
    {
      purpose: "analytics",
      counts: { cookies: 3, trackers: 1 },
      owners: ["Google", "Hotjar"],
      cookies: [
        {
          name: "_ga",
          owner: "Google",
          lifetime: "2y",
          does: "Lets Google recognise this browser on this site, to count visits.",
        },
        { name: "_ga_X1Y2", owner: "Google", lifetime: "2y" },
        { name: "_hjSessionUser_1", owner: "Hotjar", lifetime: "1y" },
      ],
      trackers: [{ domain: "google-analytics.com", owner: "Google" }],
    },
    {
      purpose: "advertising",
      counts: { cookies: 4, trackers: 2 },
      owners: ["Meta", "Criteo", "Google", "Pinterest", "TikTok"],
      cookies: [
        {
          name: "_fbp",
          owner: "Meta",
          lifetime: "3mo",
          does: "Lets Meta recognise this browser on this site, to measure and aim ads.",
        },
        { name: "cto_bundle", owner: "Criteo", lifetime: "13mo" },
        { name: "session_ad", lifetime: "session" },
        { name: "x_unknown" },
      ],
      trackers: [
        { domain: "connect.facebook.net", owner: "Meta" },
        { domain: "static.criteo.net", owner: "Criteo" },
      ],
    },
  ],
};

/** An answer as the stand-in received it, with what the browser says of its sender. */
export type GivenAnswer = AnswerRequest & { readonly frameId: number; readonly url: string };

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What of the banner is to be seen, read through the extension API that opens closed roots. */
export type SeenBanner = {
  readonly card: Box;
  readonly text: string;
  readonly buttons: readonly (Box & {
    readonly name: string;
    readonly checked: string | null;
    readonly style: string;
  })[];
  /** The accessible name or text of what has the focus in the banner. */
  readonly focused: string | undefined;
  readonly scroll: readonly [inner: number, outer: number];
  /** Texts of elements that are wider inside than outside. */
  readonly cut: readonly string[];
};

/** What a person and the background do with the banner. */
export function bannerSteps(running: RunningBrowser) {
  const { runInExtensionPage, tabIdOf } = running;

  /** Puts the banner into the page, as the background does. Gives the time of the call. */
  async function inject(page: Page): Promise<number> {
    const tabId = await tabIdOf(page);
    return await runInExtensionPage(async (api, id) => {
      const calledAt = Date.now();
      const target = { tabId: id, frameIds: [0] };
      await api.scripting.executeScript({ target, files: ["assets/banner.iife.js"], injectImmediately: true });
      return calledAt;
    }, tabId);
  }

  /** Lets tools of the page look into the banner that comes next, which its closed root forbids. */
  async function openRoots(page: Page): Promise<void> {
    const tabId = await tabIdOf(page);
    await runInExtensionPage(async (api, id) => {
      const func = () => {
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function openly(init) {
          return attach.call(this, { ...init, mode: "open" });
        };
      };
      await api.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, func });
    }, tabId);
  }

  /** Gives the banner that comes next the texts of a language: browsers choose by their own, which is set at their start. */
  async function speak(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
    const tabId = await tabIdOf(page);
    await runInExtensionPage(
      async (api, id, messages) => {
        const func = (all: Readonly<Record<string, string>>) => {
          const { browser, chrome } = globalThis as unknown as Record<string, { i18n: { getMessage: unknown } }>;
          const own = (browser ?? chrome)?.i18n;
          const native = own?.getMessage as (key: string, values?: string | readonly string[]) => string;
          const getMessage = (key: string, values: string | readonly string[] = []) =>
            all[key] === undefined
              ? native(key, values)
              : all[key].replace(/\$(\d)/g, (_place, number) => [values].flat()[Number(number) - 1] ?? "");
          if (own) own.getMessage = getMessage;
        };
        await api.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, func, args: [messages] });
      },
      tabId,
      texts,
    );
  }

  async function setQuestion(question: Question | undefined): Promise<void> {
    await runInExtensionPage(async (api, next) => {
      await api.storage.session.set({ answers: [], fails: false });
      if (next) await api.storage.session.set({ question: next });
      else await api.storage.session.remove("question");
    }, question ?? null);
  }

  async function seen(page: Page): Promise<SeenBanner | undefined> {
    return (await runInExtensionPage(lookAtBanner, await tabIdOf(page))) ?? undefined;
  }

  async function shown(page: Page): Promise<SeenBanner> {
    return await poll(() => seen(page), "the banner");
  }

  async function answers(): Promise<readonly GivenAnswer[]> {
    return await runInExtensionPage(async (api) => {
      const { answers: given = [] } = await api.storage.session.get("answers");
      return given as readonly GivenAnswer[];
    });
  }

  async function pointAt(page: Page, name: string): Promise<void> {
    const box = (await shown(page)).buttons.find((each) => each.name === name);
    if (box === undefined) throw new Error(`No button ${name}`);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** As a person does it: the pointer comes, rests, presses. */
  async function click(page: Page, name: string): Promise<void> {
    await pointAt(page, name);
    await sleep(TO_ARM);
    await page.mouse.down();
    await page.mouse.up();
  }

  return { inject, openRoots, speak, setQuestion, seen, shown, answers, pointAt, click };
}

/** Milliseconds: longer than the banner needs until a click counts. */
export const TO_ARM = 900;

/** Runs in a page of the extension. */
async function lookAtBanner(api: Api, tabId: number): Promise<SeenBanner | null> {
  /** Runs in the web page, in the extension's world, where closed roots can be opened. */
  function look(): SeenBanner | null {
    type Dom = { readonly openOrClosedShadowRoot: (element: Element) => ShadowRoot | null };
    const { chrome } = globalThis as unknown as { readonly chrome?: { readonly dom?: Dom } };
    const rootOf = (element: Element) =>
      chrome?.dom
        ? chrome.dom.openOrClosedShadowRoot(element)
        : (element as unknown as { openOrClosedShadowRoot: ShadowRoot | null }).openOrClosedShadowRoot;
    const roots = [...document.querySelectorAll<HTMLElement>("div[popover]")].map(rootOf);
    const root = roots.find((each) => each?.querySelector(".card"));
    const card = root?.querySelector<HTMLElement>(".card");
    if (!root || !card) return null;
    const box = (e: Element) => {
      const { x, y, width, height } = e.getBoundingClientRect();
      return { x, y, width, height };
    };
    const nameOf = (e: Element) =>
      e.getAttribute("aria-label") ??
      root.getElementById(e.getAttribute("aria-labelledby") ?? "")?.textContent ??
      e.textContent ??
      "";
    return {
      card: box(card),
      // biome-ignore lint/performance/useDomNodeTextContent: what is read on the screen, line by line
      text: card.innerText,
      buttons: [...root.querySelectorAll("button")].map((each) => {
        const { font, color, backgroundColor, border, opacity, letterSpacing, textTransform } = getComputedStyle(each);
        return {
          ...box(each),
          name: nameOf(each),
          checked: each.getAttribute("aria-checked"),
          style: [font, color, backgroundColor, border, opacity, letterSpacing, textTransform].join(" | "),
        };
      }),
      focused: root.activeElement ? nameOf(root.activeElement) : undefined,
      scroll: [card.scrollWidth, card.clientWidth],
      cut: [...root.querySelectorAll<HTMLElement>("button, h2, h3, li, p, .body")]
        .filter(
          (each) => each.className !== "status" && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0,
        )
        .map((each) => each.textContent ?? ""),
    };
  }
  const [found] = await api.scripting.executeScript({ target: { tabId, frameIds: [0] }, func: look });
  return (found?.result ?? null) as SeenBanner | null;
}
